package org.hemei.documents.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hemei.platform.FieldError.Code;
import org.jspecify.annotations.Nullable;

/** A PDF as it is kept: its pages and what is drawn on them, and nothing that acts, is hidden or tells where it was made. */
record PlainPdf(byte[] content, int pages, byte @Nullable [] preview) {

    private static final int MOST_PAGES = 200;

    static PlainPdf of(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw ContentIntake.refused(Code.FORMAT, "documents.files.locked");
            }
            int pages = PageList.flatten(document, MOST_PAGES);
            if (pages == 0) {
                throw ContentIntake.refused(Code.FORMAT, "documents.files.brokenPdf");
            }
            if (pages > MOST_PAGES) {
                throw ContentIntake.refused(Code.RANGE, "documents.files.pages", String.valueOf(MOST_PAGES));
            }
            PdfCleaning cleaning = new PdfCleaning();
            cleaning.clean(document);
            document.setDocumentInformation(new PDDocumentInformation());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return reopened(out.toByteArray(), pages, !cleaning.hasHugePictures());
        } catch (InvalidPasswordException locked) {
            throw ContentIntake.refused(Code.FORMAT, "documents.files.locked");
        } catch (IOException | ClassCastException | IllegalStateException | StackOverflowError broken) {
            throw ContentIntake.refused(Code.FORMAT, "documents.files.brokenPdf");
        }
    }

    /** What is kept is opened once more: it must have the pages that are told of it. */
    private static PlainPdf reopened(byte[] plain, int pages, boolean shown) throws IOException {
        try (PDDocument document = Loader.loadPDF(plain)) {
            if (document.getNumberOfPages() != pages) {
                throw new IOException("pages were lost");
            }
            return new PlainPdf(plain, pages, shown ? preview(document) : null);
        }
    }

    /** Of the first page, which may not be drawable although it can be opened. */
    private static byte @Nullable [] preview(PDDocument document) throws IOException {
        try {
            PDRectangle box = document.getPage(0).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage first = renderer.renderImage(0, Math.min(1, Picture.previewSide() / longest), ImageType.RGB);
            return Picture.preview(first);
        } catch (RuntimeException | StackOverflowError undrawable) {
            return null;
        }
    }
}
