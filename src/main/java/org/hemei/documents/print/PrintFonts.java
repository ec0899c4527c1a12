package org.hemei.documents.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The two weights papers are set in, and which characters both of them have. */
@Component
class PrintFonts {

    static final String FAMILY = "Song";

    private static final int LAST_CHARACTER = 0x3FFFF;

    private record Weight(int value, String file) {}

    private static final List<Weight> WEIGHTS = List.of(
            new Weight(400, "fonts/NotoSerifSC_400Regular.ttf"), new Weight(700, "fonts/NotoSerifSC_700Bold.ttf"));

    private @Nullable BitSet covered;

    /** Read when the first paper is issued; the fonts themselves are not kept, for they are thirty megabytes. */
    private synchronized BitSet covered() {
        BitSet known = covered;
        if (known == null) {
            known = new BitSet();
            known.set(0, LAST_CHARACTER);
            for (Weight weight : WEIGHTS) {
                known.and(charactersOf(weight));
            }
            covered = known;
        }
        return known;
    }

    private static BitSet charactersOf(Weight weight) {
        try (InputStream file = open(weight);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character < LAST_CHARACTER; character++) {
                characters.set(character, glyphs.getGlyphId(character) > 0);
            }
            return characters;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(weight.file(), unreadable);
        }
    }

    /** Ends of lines and tabs set nothing, and need no glyph. */
    boolean have(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || covered().get(character);
    }

    void putInto(PdfRendererBuilder pages) {
        WEIGHTS.forEach(weight -> pages.useFont(() -> open(weight), FAMILY, weight.value(), FontStyle.NORMAL, true));
    }

    static InputStream regular() {
        return open(WEIGHTS.get(0));
    }

    private static InputStream open(Weight weight) {
        try {
            return new ClassPathResource(weight.file()).getInputStream();
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    weight.file() + " is built with the front end: run mvn generate-resources once", absent);
        }
    }
}
