package org.hemei.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, each of which it keeps once however many cells show it. */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(List.of());

    /** How a workbook writes a character that XML does not allow. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(Markup part) {
        List<String> texts = new ArrayList<>();
        int chars = 0;
        for (String tag = part.nextTag(); tag != null; tag = part.nextTag()) {
            if (tag.equals("si")) {
                String text = rich(part);
                texts.add(text);
                chars += text.length();
                if (texts.size() > SheetLimits.SHARED_TEXTS || chars > SheetLimits.SHARED_CHARS) {
                    throw Markup.damaged();
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** The text of the tag that has just opened: all its runs, without the pronunciation that may stand beside them. */
    static String rich(Markup part) {
        StringBuilder text = new StringBuilder();
        int own = part.depth();
        for (String tag = part.nextTagWithin(own); tag != null; tag = part.nextTagWithin(own)) {
            if (tag.equals("rPh")) {
                part.skip();
            } else if (tag.equals("t") && text.length() <= SheetLimits.CELL_CHARS) {
                text.append(part.text());
            }
        }
        return plain(text.toString());
    }

    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** The text of this number, or null where there is none. */
    @Nullable
    String get(String number) {
        if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) >= texts.size()) {
            return null;
        }
        return texts.get(Integer.parseInt(number));
    }
}
