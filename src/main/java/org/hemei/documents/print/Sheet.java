package org.hemei.documents.print;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hemei.documents.Paper;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A paper as a page of XHTML in the layout of its kind. */
@Component
class Sheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final ITemplateEngine templates;
    private final PrintFonts fonts;

    Sheet(ITemplateEngine templates, PrintFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    /** @param rarely the rare fonts that the page uses */
    record Laid(Document page, Set<String> rarely) {}

    Laid of(Paper paper) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("paper", paper);
        context.setVariable("facts", paper.facts());
        context.setVariable("texts", paper.texts());
        context.setVariable("issuedOn", day(CityTime.day(paper.issuedAt())));
        context.setVariable("code", String.join(" ", paper.checkCode().split("(?<=\\G.{4})")));
        context.setVariable("qr", paper.checkUrl().isEmpty() ? null : CheckMark.of(paper.checkUrl()));
        context.setVariable("words", new Words());
        Document page = parsed(templates.process("documents/papers/" + layout(paper), context));
        Boxes boxes = new Boxes(fonts);
        boxes.fill(page.getDocumentElement());
        return new Laid(page, boxes.rarely());
    }

    /** Every version of a layout stays, since papers issued in it may still be set. */
    private static String layout(Paper paper) {
        return paper.template() == 1 ? paper.kind() : paper.kind() + "-" + paper.template();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What layouts do with texts. */
    public static final class Words {

        /** A code that leads a telephone to an address. */
        public String scan(String address) {
            return CheckMark.of(address);
        }

        /** The paragraphs of what was typed; none for what was left empty. */
        public List<String> paragraphs(@Nullable String text) {
            return text == null
                    ? List.of()
                    : text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new IllegalStateException("a layout must be well-formed, and text is escaped", malformed);
        }
    }
}
