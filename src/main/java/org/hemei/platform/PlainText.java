package org.hemei.platform;

import org.jspecify.annotations.Nullable;

/** What people may type: any text that can be stored and shown exactly as it was typed. */
public final class PlainText {

    private PlainText() {}

    /** False for half a character (a lone surrogate) and for control characters other than tab and line ends. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Zero-width and directional marks: a name of nothing else is no name. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT;
    }

    /** The text without white space around it, or null when nothing is left that can be seen. */
    public static @Nullable String trimmed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.codePoints().allMatch(PlainText::isInvisible) ? null : stripped;
    }

    /** A name as it can be printed and found: what was copied along with it and is never seen falls out. */
    public static @Nullable String name(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\p{Cf}", "");
    }
}
