package org.hemei.voting.roll;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Short texts as they were typed, taken as they can be kept. */
final class Told {

    static final int LONGEST = 2_000;

    private final List<FieldError> errors = new ArrayList<>();

    /** Something that has to be said; on one line, since checksums are made of lines. */
    String line(String field, @Nullable String typed, int longest) {
        return text(field, typed, longest).replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " ");
    }

    /** Something that has to be said. */
    String text(String field, @Nullable String typed, int longest) {
        Phrase label = Phrase.of("voting.roll.label." + field);
        String text = PlainText.trimmed(typed);
        if (text == null) {
            errors.add(new FieldError(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label)));
            return "";
        }
        if (!PlainText.isStorable(text)) {
            errors.add(new FieldError(field, Code.FORMAT, Phrase.of("platform.field.characters", label)));
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + longest)));
        }
        return text;
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
