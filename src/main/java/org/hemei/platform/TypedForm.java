package org.hemei.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError.Code;
import org.jspecify.annotations.Nullable;

/** A form of a page as it was typed, taken as it can be kept; what is wrong is gathered, field by field. */
public final class TypedForm {

    private final List<FieldError> errors = new ArrayList<>();

    /** Something that has to be said, on one line. */
    public String line(String field, Phrase label, @Nullable String typed, int longest) {
        return text(field, label, typed, longest).replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " ");
    }

    /** Something that has to be said. */
    public String text(String field, Phrase label, @Nullable String typed, int longest) {
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
    public <E extends Enum<E>> @Nullable E option(
            String field, Phrase label, @Nullable String typed, Class<E> options) {
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(typed)) {
                return option;
            }
        }
        boolean missing = typed == null || typed.isBlank();
        add(field, missing ? Code.REQUIRED : Code.UNKNOWN, Phrase.of("platform.field.REQUIRED", label));
        return null;
    }

    /** A day within these, both included; null where none of them was typed. */
    public @Nullable LocalDate day(
            String field, Phrase label, @Nullable String typed, LocalDate earliest, LocalDate latest) {
        if (typed == null || typed.isBlank()) {
            add(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
            add(
                    field,
                    Code.IMPOSSIBLE,
                    Phrase.of("platform.field.range", label, earliest.toString(), latest.toString()));
        } catch (DateTimeParseException malformed) {
            add(field, Code.FORMAT, Phrase.of("platform.field.day", label));
        }
        return null;
    }

    public void add(String field, Code code, Phrase message) {
        errors.add(new FieldError(field, code, message));
    }

    /** @throws InvalidInput naming every field that cannot be accepted */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
