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
            int pages = document.getNumberOfPages();
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
            byte[] plain = out.toByteArray();
            return new PlainPdf(plain, pages, cleaning.hasHugePictures() ? null : preview(plain));
        } catch (InvalidPasswordException locked) {
            throw ContentIntake.refused(Code.FORMAT, "documents.files.locked");
        } catch (IOException | ClassCastException | IllegalStateException | StackOverflowError broken) {
            throw ContentIntake.refused(Code.FORMAT, "documents.files.brokenPdf");
        }
    }

    /** Made of what is kept, which shows at the same time that it can be opened; a page may still not be drawable. */
    private static byte @Nullable [] preview(byte[] plain) throws IOException {
        try (PDDocument document = Loader.loadPDF(plain)) {
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
