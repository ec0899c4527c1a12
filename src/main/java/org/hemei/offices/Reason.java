package org.hemei.offices;

import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Why somebody is away or passes their work on, in a few words of those who say so. */
public final class Reason {

    private static final String FIELD = "reason";

    private Reason() {}

    /** @return the text as it is kept, or null after adding to {@code errors} what is wrong with it */
    public static @Nullable String accept(@Nullable String typed, int longest, Phrase label, List<FieldError> errors) {
        String text = PlainText.trimmed(typed);
        if (text == null) {
            errors.add(new FieldError(FIELD, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label)));
        } else if (!PlainText.isStorable(text)) {
            errors.add(new FieldError(FIELD, Code.FORMAT, Phrase.of("platform.field.characters", label)));
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(FIELD, Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + longest)));
        } else {
            return text;
        }
        return null;
    }
}
