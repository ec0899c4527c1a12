package org.hemei.tasks.form;

/** Which characters a text may have, and how long it is. */
final class Writing {

    private Writing() {}

    /**
     * No control characters but line breaks and tabs, no half of a surrogate pair, no non-characters: PostgreSQL cannot
     * hold U+0000, and XML documents cannot hold the others.
     */
    static boolean canBeKept(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)) {
                if (++at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(unit) || unit >= '\uFFFE' || isForbiddenControl(unit)) {
                return false;
            }
        }
        return true;
    }

    /** The length without the white space that JavaScript trims, in UTF-16 units. */
    static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhite(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhite(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean isForbiddenControl(char unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\t' && unit != '\r';
    }

    private static boolean isWhite(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF';
    }
}
