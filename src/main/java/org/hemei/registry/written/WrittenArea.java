package org.hemei.registry.written;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError.Code;
import org.hemei.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * An area as people write it: with wide digits, with commas between the thousands, with the unit behind it. A comma that
 * could be read in two ways is not read at all.
 *
 * @param mistake what is wrong where there is no area
 */
public record WrittenArea(@Nullable Area area, @Nullable Code mistake) {

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,2})?");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(m2|m²|㎡|平方米|平米)$");
    private static final Pattern NEGATIVE = Pattern.compile("[-−][0-9.,]+");
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';

    public static WrittenArea of(String written) {
        String text = UNIT.matcher(narrow(written)).replaceFirst("").strip();
        if (NEGATIVE.matcher(text).matches()) {
            return new WrittenArea(null, Code.RANGE);
        }
        Optional<Area> area = Area.parse(THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text);
        if (area.isEmpty()) {
            return new WrittenArea(null, Code.FORMAT);
        }
        return area.get().equals(Area.ZERO) ? new WrittenArea(null, Code.RANGE) : new WrittenArea(area.get(), null);
    }

    /** Only wide forms: full compatibility would make 902 of a 90 with a footnote. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char character : text.toCharArray()) {
            boolean wide = character >= FIRST_WIDE && character <= LAST_WIDE;
            narrow.append(wide ? (char) (character - FIRST_WIDE + '!') : character == '\u3000' ? ' ' : character);
        }
        return narrow.toString().strip();
    }
}
