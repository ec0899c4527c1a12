package org.hemei.documents.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hemei.documents.Typesetter;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets papers without the rest of the application, and reads them again. */
public final class PrintShop {

    private PrintShop() {}

    public static Typesetter open() {
        ClassLoaderTemplateResolver layouts = new ClassLoaderTemplateResolver();
        layouts.setPrefix("templates/");
        layouts.setSuffix(".html");
        layouts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(layouts);
        PrintFonts fonts = new PrintFonts();
        return new PdfTypesetter(new Sheet(templates, fonts), fonts);
    }

    /** What somebody gets who copies everything, without the white space between. */
    public static String copied(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return unspaced(new PDFTextStripper().getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String copied(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return unspaced(stripper.getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String unspaced(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]", "");
    }

    /** Characters that are set outside the margins of their page. */
    public static List<String> offThePage(byte[] pdf) {
        List<String> off = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getX() < 20
                            || letter.getX() + letter.getWidth() > letter.getPageWidth() - 20
                            || letter.getY() > letter.getPageHeight() - 20) {
                        off.add(letter.getUnicode());
                    }
                    super.processTextPosition(letter);
                }
            };
            stripper.getText(document);
            return off;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
