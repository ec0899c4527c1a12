package org.hemei.registry.written;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Names of units and people as they are kept, or what is wrong with them. */
public final class WrittenNames {

    public static final int LONGEST_PLACE = 40;
    public static final int LONGEST_OWNER = 100;
    static final int MOST_OWNERS = 50;

    private static final Pattern OWNERS_APART = Pattern.compile("[;；、\r\n]+");
    /** Marks that nobody sees and nobody types: two names must not differ by them. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    /** What some put between owners: read as part of a name, it would make one owner of two. */
    private static final Pattern UNCLEAR = Pattern.compile("[,/|\t\uFFFD]");

    private static final Pattern UNCLEAR_PLACE = Pattern.compile("[;\t\r\n\uFFFD]");

    private static final Pattern UNCLEAR_LINE = Pattern.compile("[\t\r\n\uFFFD]");

    private WrittenNames() {}

    /** What a spreadsheet program would compute when it opens the file. */
    static boolean isFormula(String text) {
        return text.startsWith("=") || text.startsWith("+") || text.startsWith("@");
    }

    /** A building or a room, which is not empty; null where it cannot be one. */
    static @Nullable String place(String written) {
        String name = plain(written);
        return PlainText.isStorable(name) && !UNCLEAR_PLACE.matcher(name).find() ? name : null;
    }

    /** The names in their order, none for an empty cell; null where one of them cannot be one. */
    static @Nullable Set<String> owners(String written) {
        Set<String> owners = new LinkedHashSet<>();
        for (String part : OWNERS_APART.split(written)) {
            String name = plain(part);
            if (!PlainText.isStorable(name) || UNCLEAR.matcher(name).find()) {
                return null;
            }
            if (!name.isEmpty()) {
                owners.add(name);
            }
        }
        return owners;
    }

    /** Whether it can stand in one line of a register. */
    static boolean isLine(String text) {
        return PlainText.isStorable(text) && !UNCLEAR_LINE.matcher(text).find();
    }

    /** Without marks that nobody sees, and as names are compared. */
    public static String plain(String written) {
        return compared(INVISIBLE.matcher(written).replaceAll(""));
    }

    /** The way names of units and people are compared: wide characters as narrow ones (NFKC), no space around. */
    public static String compared(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    static boolean isLonger(String name, int most) {
        return name.codePointCount(0, name.length()) > most;
    }
}
