package org.hemei.documents.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.hemei.documents.Paper;
import org.hemei.platform.CityTime;

/** What a PDF says of itself. The time is that of the paper, so that the same paper is always the same file. */
record Imprint(String title, String language, Calendar issued, long id) {

    static final String PRODUCER = "Hemei 和美";

    static Imprint of(Paper paper) {
        String title = paper.number() == null ? paper.title() : paper.title() + " " + paper.number();
        return new Imprint(
                title,
                paper.language(),
                GregorianCalendar.from(paper.issuedAt().atZone(CityTime.ZONE)),
                paper.checkCode().hashCode());
    }

    void printOn(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId(id);
        PDMetadata written = document.getDocumentCatalog().getMetadata();
        try (InputStream before = written.exportXMPMetadata()) {
            XMPMetadata metadata = new DomXmpParser().parse(before);
            XMPBasicSchema basics = metadata.getXMPBasicSchema();
            basics.setCreateDate(issued);
            basics.setModifyDate(issued);
            metadata.getAdobePDFSchema().setProducer(PRODUCER);
            metadata.getDublinCoreSchema().setTitle(title);
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, after, true);
            written.importXMPMetadata(after.toByteArray());
        } catch (XmpParsingException | TransformerException impossible) {
            throw new IllegalStateException("what was just written can be read", impossible);
        }
    }
}
