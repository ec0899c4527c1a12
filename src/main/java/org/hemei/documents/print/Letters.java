package org.hemei.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF for what is written straight onto its pages; each is read when a character needs it first. */
final class Letters {

    private static final String USUAL = "";

    private final PDDocument file;
    private final PrintFonts fonts;
    private final Map<String, PDFont> loaded = new HashMap<>();

    Letters(PDDocument file, PrintFonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    /** A text in one line; what no font has is told by its code, as in papers. */
    String printable(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isWhitespace(character)
                        ? " "
                        : fonts.have(character) ? Character.toString(character) : "U+%04X".formatted(character))
                .collect(Collectors.joining());
    }

    /** @return in points */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            width += of(character).getStringWidth(Character.toString(character)) / 1000 * size;
        }
        return width;
    }

    /** Within a text of the page. */
    void show(PDPageContentStream page, String text, float size) throws IOException {
        for (int character : text.codePoints().toArray()) {
            page.setFont(of(character), size);
            page.showText(Character.toString(character));
        }
    }

    private PDFont of(int character) throws IOException {
        String name = fonts.usual(character) ? USUAL : fonts.rare(character).orElse(USUAL);
        PDFont known = loaded.get(name);
        if (known == null) {
            try (InputStream font = name.equals(USUAL) ? fonts.regular() : fonts.rare(name)) {
                known = PDType0Font.load(file, font, true);
            }
            loaded.put(name, known);
        }
        return known;
    }
}
