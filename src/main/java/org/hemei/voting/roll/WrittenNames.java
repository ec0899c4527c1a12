package org.hemei.voting.roll;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemei.platform.PlainText;
import org.hemei.voting.Unit;
import org.jspecify.annotations.Nullable;

/** Names of units and people as they are kept, or what is wrong with them. */
final class WrittenNames {

    static final int LONGEST_PLACE = 40;
    static final int LONGEST_OWNER = 100;
    static final int MOST_OWNERS = 50;

    private static final Pattern OWNERS_APART = Pattern.compile("[;；、\r\n]+");
    /** Marks that nobody sees and nobody types: two names must not differ by them. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    /** What some put between owners: read as part of a name, it would make one owner of two. */
    private static final Pattern UNCLEAR = Pattern.compile("[,/|\t\uFFFD]");

    private static final Pattern UNCLEAR_PLACE = Pattern.compile("[;\t\r\n\uFFFD]");

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

    /** The names, none for an empty cell; null where one of them cannot be one. */
    static @Nullable Set<String> owners(String written) {
        Set<String> owners = new TreeSet<>();
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

    static String plain(String written) {
        return Unit.plain(INVISIBLE.matcher(written).replaceAll(""));
    }

    static boolean isLonger(String name, int most) {
        return name.codePointCount(0, name.length()) > most;
    }
}
