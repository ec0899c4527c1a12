package org.hemei.documents.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two weights papers are set in, the rare fonts beside them, and which characters they have. */
@Component
class PrintFonts {

    static final String FAMILY = "Song";

    private static final int LAST_CHARACTER = 0x3FFFF;

    private record Weight(int value, String file) {}

    private static final List<Weight> WEIGHTS = List.of(
            new Weight(400, "fonts/NotoSerifSC_400Regular.ttf"), new Weight(700, "fonts/NotoSerifSC_700Bold.ttf"));

    private final RareFonts rare = new RareFonts();

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

    /** Whether both weights have a character; ends of lines and tabs set nothing, and need no glyph. */
    boolean usual(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || covered().get(character);
    }

    /** The rare font for a character that the weights lack, or empty. */
    Optional<String> rare(int character) {
        return rare.fontOf(character);
    }

    boolean have(int character) {
        return usual(character) || rare(character).isPresent();
    }

    /** @param rarely the rare fonts that the pages use, which become families of their names */
    void putInto(PdfRendererBuilder pages, Collection<String> rarely) {
        WEIGHTS.forEach(weight -> pages.useFont(() -> open(weight), FAMILY, weight.value(), FontStyle.NORMAL, true));
        rarely.forEach(font -> pages.useFont(() -> rare.open(font), font, 400, FontStyle.NORMAL, true));
    }

    InputStream regular() {
        return open(WEIGHTS.get(0));
    }

    InputStream rare(String font) {
        return rare.open(font);
    }

    private static InputStream open(Weight weight) {
        return RareFonts.opened(weight.file());
    }
}
