package org.hemei.documents.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hemei.documents.Paper;
import org.hemei.documents.Typesetter;
import org.springframework.stereotype.Component;

/** Sets a paper by openhtmltopdf; two at a time, since each needs the fonts in memory. */
@Component
class PdfTypesetter implements Typesetter {

    private static final int AT_A_TIME = 2;

    private final Sheet sheet;
    private final PrintFonts fonts;
    private final Semaphore desks = new Semaphore(AT_A_TIME, true);

    PdfTypesetter(Sheet sheet, PrintFonts fonts) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        this.sheet = sheet;
        this.fonts = fonts;
    }

    @Override
    public boolean prints(int character) {
        return fonts.have(character);
    }

    @Override
    public byte[] set(Paper paper) {
        desks.acquireUninterruptibly();
        try {
            return pagesOf(paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            desks.release();
        }
    }

    @Override
    public int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void bind(String title, List<Part> parts, OutputStream out) {
        desks.acquireUninterruptibly();
        try {
            Binding.bind(title, parts, fonts, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            desks.release();
        }
    }

    /** Nothing is fetched from anywhere: a sheet holds all it needs. */
    private byte[] pagesOf(Paper paper) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Sheet.Laid laid = sheet.of(paper);
        fonts.putInto(builder, laid.rarely());
        builder.withW3cDocument(laid.page(), null);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            Imprint.of(paper).printOn(document);
            document.save(pdf);
            return pdf.toByteArray();
        }
    }
}
