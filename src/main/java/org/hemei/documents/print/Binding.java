package org.hemei.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hemei.documents.Typesetter.Part;

/** Many papers in one PDF; what does not fit into memory goes to a file that is gone afterwards. */
final class Binding {

    private static final float FROM_TOP = 34;
    private static final float FROM_RIGHT = 68;
    private static final float SIZE = 10;

    private Binding() {}

    static void bind(String title, List<Part> parts, OutputStream out) throws IOException {
        try (PDDocument file = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                InputStream letters = PrintFonts.regular()) {
            PDFont font = PDType0Font.load(file, letters, true);
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            int counted = 0;
            for (Part part : parts) {
                int first = file.getNumberOfPages();
                append(file, part);
                mark(bookmarks, part.title(), file.getPage(first));
                for (int page = first; part.counted() && page < file.getNumberOfPages(); page++) {
                    number(file, file.getPage(page), font, ++counted);
                }
            }
            file.getDocumentCatalog().setDocumentOutline(bookmarks);
            describe(file, title);
            file.save(out);
        }
    }

    private static void append(PDDocument file, Part part) throws IOException {
        try (PDDocument paper = Loader.loadPDF(part.pdf())) {
            new PDFMergerUtility().appendDocument(file, paper);
        }
    }

    private static void mark(PDDocumentOutline bookmarks, String title, PDPage page) {
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(page);
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle(title);
        bookmark.setDestination(there);
        bookmarks.addLast(bookmark);
    }

    private static void number(PDDocument file, PDPage page, PDFont font, int number) throws IOException {
        String text = "卷内第" + number + "页";
        float width = font.getStringWidth(text) / 1000 * SIZE;
        try (PDPageContentStream stamp =
                new PDPageContentStream(file, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            stamp.beginText();
            stamp.setFont(font, SIZE);
            stamp.newLineAtOffset(
                    page.getMediaBox().getWidth() - FROM_RIGHT - width,
                    page.getMediaBox().getHeight() - FROM_TOP);
            stamp.showText(text);
            stamp.endText();
        }
    }

    /** Bound and stamped it is no longer the archival format that its parts are, and does not say so. */
    private static void describe(PDDocument file, String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(Imprint.PRODUCER);
        file.setDocumentInformation(information);
        file.getDocumentCatalog().setLanguage(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
        file.getDocumentCatalog().setMetadata(null);
    }
}
