package org.hemei.documents.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A photo on a page of its own, with what it shows written under it. */
final class PicturePage {

    private static final float MARGIN = 56;
    private static final float CAPTION = 64;
    private static final float SIZE = 10.5f;
    private static final float LINE = 16;

    private PicturePage() {}

    static void append(PDDocument file, byte[] picture, String caption, Letters letters) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        file.addPage(page);
        PDImageXObject image = PDImageXObject.createFromByteArray(file, picture, null);
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        float height = PDRectangle.A4.getHeight() - 2 * MARGIN - CAPTION;
        float scale = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
        float shownWidth = image.getWidth() * scale;
        float shownHeight = image.getHeight() * scale;
        float bottom = MARGIN + CAPTION + (height - shownHeight) / 2;
        try (PDPageContentStream content = new PDPageContentStream(file, page)) {
            content.drawImage(image, MARGIN + (width - shownWidth) / 2, bottom, shownWidth, shownHeight);
            float y = bottom - 2 * LINE;
            for (String line : lines(letters.printable(caption), letters, width)) {
                content.beginText();
                content.newLineAtOffset(MARGIN + (width - letters.width(line, SIZE)) / 2, y);
                letters.show(content, line, SIZE);
                content.endText();
                y -= LINE;
            }
        }
    }

    private static List<String> lines(String text, Letters letters, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (letters.width(line + next, SIZE) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }
}
