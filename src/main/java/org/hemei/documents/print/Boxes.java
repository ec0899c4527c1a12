package org.hemei.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets rare characters in the font that has them, and puts a box with the code point where none has, so that whoever
 * reads sees that something is missing.
 */
final class Boxes {

    private final PrintFonts fonts;
    private final Set<String> rarely = new TreeSet<>();

    Boxes(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /** The rare fonts that were needed. */
    Set<String> rarely() {
        return rarely;
    }

    void fill(Node node) {
        for (Node child : children(node)) {
            if (child instanceof Text text) {
                split(text);
            } else if (!child.getNodeName().equals("style")) {
                fill(child);
            }
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private void split(Text text) {
        String content = text.getData();
        if (content.codePoints().allMatch(fonts::usual)) {
            return;
        }
        Document page = text.getOwnerDocument();
        Node parent = text.getParentNode();
        StringBuilder run = new StringBuilder();
        content.codePoints().forEach(character -> {
            if (fonts.usual(character)) {
                run.appendCodePoint(character);
            } else {
                parent.insertBefore(span(page, "run", run.toString()), text);
                run.setLength(0);
                parent.insertBefore(unusual(page, character), text);
            }
        });
        parent.replaceChild(span(page, "run", run.toString()), text);
    }

    private Element unusual(Document page, int character) {
        return fonts.rare(character)
                .map(font -> {
                    rarely.add(font);
                    Element span = span(page, "run", Character.toString(character));
                    span.setAttribute("style", "font-family: '" + font + "'");
                    return span;
                })
                .orElseGet(() -> span(page, "missing", "U+%04X".formatted(character)));
    }

    /** What stands between the boxes is an element too: bare text would be set, and copied, before all of them. */
    private static Element span(Document page, String style, String content) {
        Element span = page.createElement("span");
        span.setAttribute("class", style);
        span.setTextContent(content);
        return span;
    }
}
