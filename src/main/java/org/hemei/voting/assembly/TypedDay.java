package org.hemei.voting.assembly;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** A day as it was typed. */
final class TypedDay {

    private TypedDay() {}

    /** Null where it is no day, or none between these two; why is told. */
    static @Nullable LocalDate read(
            String field, @Nullable String typed, LocalDate earliest, LocalDate latest, TypedText told) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
            told.add(field, Code.IMPOSSIBLE, Phrase.of("voting.window.range", earliest.toString(), latest.toString()));
        } catch (DateTimeParseException malformed) {
            told.add(field, Code.FORMAT, Phrase.of("voting.count.file.received"));
        }
        return null;
    }
}
