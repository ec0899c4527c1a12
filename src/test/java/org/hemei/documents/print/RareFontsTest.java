package org.hemei.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** What the index of the rare fonts promises is in the fonts. */
class RareFontsTest {

    private final RareFonts rare = new RareFonts();

    @Test
    void everyCharacterPromisedHasItsGlyph() throws IOException {
        Set<String> fonts = new HashSet<>();
        IntStream.rangeClosed(0x3400, 0x2FA1F)
                .forEach(character -> rare.fontOf(character).ifPresent(fonts::add));
        assertThat(fonts).hasSizeGreaterThan(50);
        for (String name : fonts) {
            try (InputStream file = rare.open(name);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                assertThat(IntStream.rangeClosed(0x3400, 0x2FA1F)
                                .filter(character -> rare.fontOf(character)
                                        .filter(name::equals)
                                        .isPresent())
                                .filter(character -> glyphs.getGlyphId(character) == 0))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void theIdeographsOfTheFirstFiveExtensionsAreThere() {
        assertThat(IntStream.of(0x20BB7, 0x20000, 0x2A6D6, 0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x3402))
                .allMatch(character -> rare.fontOf(character).isPresent());
        assertThat(rare.fontOf(0xE000)).isEmpty();
        assertThat(rare.fontOf(0x1F600)).isEmpty();
    }
}
