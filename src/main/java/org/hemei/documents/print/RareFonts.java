package org.hemei.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Many small fonts for the characters of names that the two print weights lack; each holds a range of them. */
final class RareFonts {

    private static final String FOLDER = "fonts/rare/";

    private record Range(int last, String font) {}

    private @Nullable NavigableMap<Integer, Range> ranges;

    /** The font that has a character, or empty. */
    Optional<String> fontOf(int character) {
        Map.Entry<Integer, Range> range = ranges().floorEntry(character);
        return range == null || range.getValue().last() < character
                ? Optional.empty()
                : Optional.of(range.getValue().font());
    }

    /** @param font as {@link #fontOf} names it */
    InputStream open(String font) {
        return opened(FOLDER + font + ".ttf");
    }

    private synchronized NavigableMap<Integer, Range> ranges() {
        NavigableMap<Integer, Range> known = ranges;
        if (known == null) {
            known = read();
            ranges = known;
        }
        return known;
    }

    /** Each line of the index names a font and its ranges, in hexadecimal: {@code name 3400-34ff,3500}. */
    private static NavigableMap<Integer, Range> read() {
        NavigableMap<Integer, Range> ranges = new TreeMap<>();
        try (InputStream index = opened(FOLDER + "index.txt")) {
            new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] nameAndRanges = line.split(" ");
                for (String range : nameAndRanges[1].split(",")) {
                    String[] ends = range.split("-");
                    ranges.put(
                            HexFormat.fromHexDigits(ends[0]),
                            new Range(HexFormat.fromHexDigits(ends[ends.length - 1]), nameAndRanges[0]));
                }
            });
            return ranges;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER, unreadable);
        }
    }

    static InputStream opened(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    file + " is built with the front end: run mvn generate-resources once", absent);
        }
    }
}
