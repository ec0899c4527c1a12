package org.hemei.notifications;

/** Text for one line of a mail's head, where a line break would begin another header. */
final class Line {

    private static final int LONGEST = 200;

    private Line() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
