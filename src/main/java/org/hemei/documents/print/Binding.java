package org.hemei.documents.print;

import java.awt.Color;
import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.hemei.documents.Typesetter.Form;
import org.hemei.documents.Typesetter.Part;

/** Many papers in one PDF; what does not fit into memory goes to a file that is gone afterwards. */
final class Binding {

    private static final float FROM_TOP = 34;
    private static final float FROM_RIGHT = 68;
    private static final float SIZE = 10;

    private Binding() {}

    static void bind(String title, List<Part> parts, PrintFonts fonts, OutputStream out) throws IOException {
        try (PDDocument file = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Letters letters = new Letters(file, fonts);
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            int counted = 0;
            for (Part part : parts) {
                int first = file.getNumberOfPages();
                append(file, part, letters);
                mark(bookmarks, part.title(), file.getPage(first));
                for (int page = first; part.counted() && page < file.getNumberOfPages(); page++) {
                    number(file, file.getPage(page), letters, ++counted);
                }
            }
            file.getDocumentCatalog().setDocumentOutline(bookmarks);
            describe(file, title);
            file.save(out);
        }
    }

    private static void append(PDDocument file, Part part, Letters letters) throws IOException {
        byte[] content = part.content().get();
        if (part.form() == Form.PICTURE) {
            PicturePage.append(file, content, part.title(), letters);
            return;
        }
        try (PDDocument paper = Loader.loadPDF(content)) {
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

    /** Where the upper right corner is as one sees the page, which may have been scanned lying on its side. */
    private static void number(PDDocument file, PDPage page, Letters letters, int number) throws IOException {
        String text = "卷内第" + number + "页";
        PDRectangle box = page.getCropBox();
        int turned = Math.floorMod(page.getRotation(), 360);
        boolean lying = turned % 180 != 0;
        float right = (lying ? box.getHeight() : box.getWidth()) - FROM_RIGHT - letters.width(text, SIZE);
        float up = (lying ? box.getWidth() : box.getHeight()) - FROM_TOP;
        float x =
                switch (turned) {
                    case 90 -> box.getWidth() - up;
                    case 180 -> box.getWidth() - right;
                    case 270 -> up;
                    default -> right;
                };
        float y =
                switch (turned) {
                    case 90 -> right;
                    case 180 -> box.getHeight() - up;
                    case 270 -> box.getHeight() - right;
                    default -> up;
                };
        try (PDPageContentStream stamp =
                new PDPageContentStream(file, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            stamp.beginText();
            stamp.setNonStrokingColor(Color.BLACK);
            stamp.setTextMatrix(
                    Matrix.getRotateInstance(Math.toRadians(turned), box.getLowerLeftX() + x, box.getLowerLeftY() + y));
            letters.show(stamp, text, SIZE);
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
