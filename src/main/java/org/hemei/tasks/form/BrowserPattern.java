package org.hemei.tasks.form;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a form, with JavaScript's meaning and a bounded effort: a pattern that backtracks without end
 * counts as not found.
 */
final class BrowserPattern {

    /** No longer text is matched at all. */
    static final int LONGEST = 1_000;

    private static final int EFFORT = 1_000_000;
    private static final String WHITE = "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    /** Escapes with another meaning in Java; the rest of Java's own letters are refused. */
    private static final Map<Character, String> ESCAPES = Map.of('v', "\\x0b", '0', "\\x00", 's', WHITE);

    private static final String SHARED_ESCAPES = "dDwWSbBnrtfcxuk";

    private final String source;
    private final Pattern pattern;

    private BrowserPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if it is no pattern, or one whose meaning Java does not share */
    static BrowserPattern of(String source) {
        try {
            return new BrowserPattern(source, Pattern.compile(inJava(source)));
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("pattern " + source + ": " + wrong.getDescription(), wrong);
        }
    }

    String source() {
        return source;
    }

    boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new Metered(text)).find();
        } catch (EffortSpent spent) {
            return false;
        }
    }

    private static String inJava(String source) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < source.length(); at++) {
            char unit = source.charAt(at);
            if (unit == '\\' && at + 1 < source.length()) {
                java.append(escape(source.charAt(++at), inClass));
            } else if (inClass) {
                // In Java "[" opens a nested class and "&&" intersects.
                java.append(unit == '[' || unit == '&' ? "\\" + unit : String.valueOf(unit));
                inClass = unit != ']';
            } else if (source.startsWith("[^]", at)) {
                java.append("[\\s\\S]");
                at += 2;
            } else if (source.startsWith("[]", at)) {
                java.append("(?!)");
                at += 1;
            } else {
                // Java's "$" also matches before a last line break.
                java.append(unit == '$' ? "\\z" : String.valueOf(unit));
                inClass = unit == '[';
            }
        }
        return java.toString();
    }

    private static String escape(char escaped, boolean inClass) {
        String own = ESCAPES.get(escaped);
        if (own != null) {
            return inClass || escaped != 's' ? own : "[" + own + "]";
        }
        if (escaped == 'S' && !inClass) {
            return "[^" + WHITE + "]";
        }
        boolean letter = escaped >= 'a' && escaped <= 'z' || escaped >= 'A' && escaped <= 'Z';
        if (letter && SHARED_ESCAPES.indexOf(escaped) < 0) {
            throw new IllegalArgumentException("pattern: \\" + escaped + " differs between Java and JavaScript");
        }
        return "\\" + escaped;
    }

    /** Text that counts how often it is looked at. */
    private static final class Metered implements CharSequence {

        private final String text;
        private int left = EFFORT;

        private Metered(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new EffortSpent();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class EffortSpent extends RuntimeException {

        private EffortSpent() {
            super(null, null, false, false);
        }
    }
}
