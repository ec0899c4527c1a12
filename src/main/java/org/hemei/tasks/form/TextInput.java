package org.hemei.tasks.form;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Text of one line or of many. It is kept as typed, whatever it looks like; only what the database and documents cannot
 * hold is refused. Lengths count UTF-16 units without surrounding white space, as in the browser.
 *
 * @param most the length allowed where the form's own limit gives none
 * @param pattern the author's pattern, with what to say when it fails (the pattern itself if null)
 */
record TextInput(
        boolean oneLine,
        Limit minLength,
        Limit maxLength,
        int most,
        @Nullable BrowserPattern pattern,
        @Nullable Phrase patternMessage,
        Kind kind)
        implements Input {

    static final int LINE = 255;
    static final int AREA = 20_000;
    /** White space around a text is kept, but is not a way to store without limit. */
    private static final int SURROUNDING = 1_000;

    private static final Pattern BREAKS = Pattern.compile("[\r\n\t]");
    private static final Predicate<String> EMAIL = Pattern.compile(
                    "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,9}")
            .asMatchPredicate();
    private static final Predicate<String> PHONE =
            Pattern.compile("(?:\\+|00)[1-9]\\d{5,22}").asMatchPredicate();

    /** What form-js calls the validation type. */
    enum Kind {
        ANY,
        EMAIL,
        PHONE
    }

    @Override
    public Object empty() {
        return "";
    }

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null) {
            return Reading.NOTHING;
        }
        if (!(sent instanceof String text)) {
            return new Refused(Code.FORMAT, "forms.text");
        }
        if (!Writing.canBeKept(text)) {
            return new Refused(Code.FORMAT, "forms.characters");
        }
        if (Writing.trimmedLength(text) == 0) {
            return Reading.NOTHING;
        }
        return new Reading.Value(oneLine ? BREAKS.matcher(text).replaceAll(" ") : text);
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        String text = (String) value.typed();
        int length = Writing.trimmedLength(text);
        int longest = maxLength.in(surroundings, most);
        if (length > longest || text.length() - length > SURROUNDING) {
            return new Refused(Code.RANGE, "forms.tooLong", longest);
        }
        int shortest = minLength.in(surroundings, 0);
        if (length < shortest) {
            return new Refused(Code.RANGE, "forms.tooShort", shortest);
        }
        if (kind == Kind.EMAIL && !EMAIL.test(text)) {
            return new Refused(Code.FORMAT, "forms.email");
        }
        if (kind == Kind.PHONE && !PHONE.test(text)) {
            return new Refused(Code.FORMAT, "forms.phone");
        }
        return pattern == null ? null : againstPattern(text, pattern);
    }

    private @Nullable Refused againstPattern(String text, BrowserPattern required) {
        if (text.length() > BrowserPattern.LONGEST) {
            return new Refused(Code.RANGE, "forms.tooLong", BrowserPattern.LONGEST);
        }
        if (required.isFoundIn(text)) {
            return null;
        }
        return patternMessage == null
                ? new Refused(Code.FORMAT, "forms.pattern", required.source())
                : new Refused(Code.FORMAT, "forms.said", patternMessage);
    }
}
