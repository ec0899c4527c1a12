package org.hemei.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DemoCityTest
class PapersTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Papers papers;

    @Test
    void aPaperIsIssuedWithItsStep() throws Exception {
        CaseDriver driver = CaseDriver.register(application, CaseDriver.leak()).upTo("appointMediator");
        List<IssuedPaper> issued = papers.of(driver.caseNo());
        PrintedPaper printed = papers.print(driver.caseNo(), issued.get(0).id());
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/" + issued.get(0).kind() + ".pdf"), printed.pdf());
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("当事人权利义务告知书");
        }
    }
}
