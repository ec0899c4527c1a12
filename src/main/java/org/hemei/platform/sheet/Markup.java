package org.hemei.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** One part of a workbook as tags and texts; namespaces are not looked at, since two generations of them are in use. */
final class Markup {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final XMLStreamReader xml;
    private int depth;

    private Markup(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Markup of(InputStream part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PushbackReader text = new PushbackReader(new InputStreamReader(part, StandardCharsets.UTF_8));
        int first = text.read();
        if (first != BYTE_ORDER_MARK && first >= 0) {
            text.unread(first);
        }
        Reader guarded = new GuardedMarkup(text);
        try {
            return new Markup(factory.createXMLStreamReader(guarded));
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    /** The name of the next tag that opens, or null at the end of the part. */
    @Nullable
    String nextTag() {
        while (next()) {
            if (xml.isStartElement()) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    /** The name of the next tag that opens inside the present one, which is {@code depth} deep, or null at its end. */
    @Nullable
    String nextTagWithin(int depth) {
        while (this.depth >= depth && next()) {
            if (xml.isStartElement()) {
                return xml.getLocalName();
            }
        }
        return null;
    }

    int depth() {
        return depth;
    }

    String attribute(String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    /** The text up to the end of the tag that has just opened, without what stands in tags inside it. */
    String text() {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (depth >= own && next()) {
            if (depth == own && xml.isCharacters() && text.length() <= SheetLimits.CELL_CHARS) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** Passes over the tag that has just opened with all that is in it. */
    void skip() {
        int own = depth;
        while (depth >= own && next()) {
            // What is in it is of no interest.
        }
    }

    private boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > SheetLimits.DEPTH || event == XMLStreamConstants.DTD) {
                throw new UnreadableSheet(Phrase.of("platform.sheet.hostile"));
            }
            return true;
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    static UnreadableSheet damaged() {
        return new UnreadableSheet(Phrase.of("platform.sheet.damaged"));
    }
}
