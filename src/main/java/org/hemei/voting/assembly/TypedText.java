package org.hemei.voting.assembly;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Texts of a form as they were typed, taken as they can be kept; what is wrong is gathered. */
final class TypedText {

    static final int LONGEST = 2_000;

    private final List<FieldError> errors = new ArrayList<>();

    /** Something that has to be said, on one line. */
    String line(String field, Phrase label, @Nullable String typed, int longest) {
        return text(field, label, typed, longest).replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " ");
    }

    /** Something that has to be said. */
    String text(String field, Phrase label, @Nullable String typed, int longest) {
        String text = PlainText.trimmed(typed);
        if (text == null) {
            add(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label));
            return "";
        }
        if (!PlainText.isStorable(text)) {
            add(field, Code.FORMAT, Phrase.of("platform.field.characters", label));
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(field, Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + longest));
        }
        return text;
    }

    /** One of a closed list; null where nothing of it was chosen. */
    <E extends Enum<E>> @Nullable E option(String field, Phrase label, @Nullable String typed, Class<E> options) {
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(typed)) {
                return option;
            }
        }
        boolean missing = typed == null || typed.isBlank();
        add(field, missing ? Code.REQUIRED : Code.UNKNOWN, Phrase.of("platform.field.REQUIRED", label));
        return null;
    }

    void add(String field, Code code, Phrase message) {
        errors.add(new FieldError(field, code, message));
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
