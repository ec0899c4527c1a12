package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.hemei.documents.print.PrintShop;
import org.hemei.support.Answer;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.SampleFiles;
import org.hemei.support.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signed scans stand with their papers, and the whole file holds them and everything else that was added. */
@DemoCityTest
class FilesInTheDossierTest {

    private static final String OFFICE = "community";

    private final ApplicationContext application;
    private final DeskClient desk;
    private final JdbcClient database;

    @Autowired
    FilesInTheDossierTest(ApplicationContext application, MockMvc web, JdbcClient database) {
        this.application = application;
        this.desk = new DeskClient(web);
        this.database = database;
    }

    private CaseDriver registered() {
        return CaseDriver.register(application, CaseDriver.leak());
    }

    private static MockHttpServletRequestBuilder adding(String caseNo, String kind, String name, byte[] bytes) {
        return post("/api/v1/disputes/{no}/attachments", caseNo)
                .param("kind", kind)
                .with(Upload.file(name, bytes));
    }

    @Test
    void aScanShowsAPaperOfTheSameCase() throws Exception {
        CaseDriver driver = registered();
        long paper = paper(driver.caseNo());
        String code = database.sql("select check_code from documents_paper where id = ?")
                .param(paper)
                .query(String.class)
                .single();
        MockHttpServletRequestBuilder scan = adding(driver.caseNo(), "SIGNED_SCAN", "1.pdf", SampleFiles.pdf("a", 2));
        assertThat(desk.call(OFFICE, scan).errors()).containsExactly("paper REQUIRED");
        assertThat(desk.call(
                                OFFICE,
                                scan.param(
                                        "paper",
                                        String.valueOf(paper(registered().caseNo()))))
                        .errors())
                .containsExactly("paper UNKNOWN");
        Answer byId = desk.call(
                OFFICE,
                adding(driver.caseNo(), "SIGNED_SCAN", "1.pdf", SampleFiles.pdf("a", 2))
                        .param("paper", String.valueOf(paper)));
        assertThat(byId.status()).as("%s", byId.body()).isEqualTo(201);
        Answer byCode = desk.call(
                OFFICE,
                adding(driver.caseNo(), "SIGNED_SCAN", "2.pdf", SampleFiles.pdf("b", 1))
                        .param("paper", code));
        assertThat(byCode.text("/paper")).isEqualTo(String.valueOf(paper));
        assertThat(driver.file().history().toString()).contains("addScan", "documents.kind.application");
    }

    private long paper(String caseNo) {
        return database.sql("select id from documents_paper where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    @Test
    void theDossierHoldsAllFilesAndItsIndexCountsTheirPages() throws Exception {
        CaseDriver driver = registered();
        String caseNo = driver.caseNo();
        assertThat(desk.call(
                                OFFICE,
                                adding(caseNo, "PHOTO", "a.jpg", SampleFiles.phonePhoto(400, 300, 1))
                                        .param("caption", "吊顶😀"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.call(OFFICE, adding(caseNo, "EVIDENCE", "b.pdf", SampleFiles.pdf("EVIDENCE", 3)))
                        .status())
                .isEqualTo(201);
        assertThat(desk.call(
                                OFFICE,
                                adding(caseNo, "SIGNED_SCAN", "c.pdf", SampleFiles.pdf("SIGNED", 2))
                                        .param("paper", String.valueOf(paper(caseNo))))
                        .status())
                .isEqualTo(201);
        byte[] bound = desk.read(OFFICE, "/disputes/{no}/documents/file", caseNo)
                .response()
                .getContentAsByteArray();
        String index = PrintShop.copied(bound, 2);
        // The statement has page 1 and the application page 2; its scan, the photo and the evidence follow.
        assertThat(index).contains("《人民调解申请书》签名扫描件", "3–4", "照片：吊顶", "证据材料", "6–8", "材料第2号");
        assertThat(PrintShop.copied(bound, 5)).contains("SIGNED1", "卷内第3页");
        assertThat(PrintShop.copied(bound, 7)).contains("照片：吊顶U+1F600", "卷内第5页");
        assertThat(PrintShop.copied(bound, 10)).contains("EVIDENCE3", "卷内第8页");
        assertThat(PrintShop.copied(bound, 1)).contains("8页", "10年，从归档之日起");
    }
}
