package org.hemei.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; null where it does not matter.
 *
 * @param caseNo the whole number
 * @param person a user name, or part of a name
 * @param action the verb under which something was done; looks have none
 * @param from first day, {@code to} the last, in Beijing time
 */
public record AuditFilter(
        @Nullable String caseNo,
        @Nullable String person,
        AuditLine.@Nullable Kind kind,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LONGEST = 100;

    /** As typed; what is blank does not matter. */
    public record Form(
            @Nullable String caseNo,
            @Nullable String person,
            @Nullable String kind,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to) {

        /** @throws InvalidInput naming every field that cannot be read */
        public AuditFilter read() {
            List<FieldError> errors = new ArrayList<>();
            AuditFilter filter = new AuditFilter(
                    text("caseNo", caseNo, errors),
                    text("person", person, errors),
                    kind(errors),
                    text("action", action, errors),
                    day("from", from, errors),
                    day("to", to, errors));
            if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
                errors.add(new FieldError("to", Code.IMPOSSIBLE, Phrase.of("audit.search.toBeforeFrom")));
            }
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return filter;
        }

        private static @Nullable String text(String field, @Nullable String typed, List<FieldError> errors) {
            String text = PlainText.trimmed(typed);
            if (text == null) {
                return null;
            }
            if (!PlainText.isStorable(text)) {
                errors.add(error(field, Code.FORMAT, "characters"));
            } else if (text.codePointCount(0, text.length()) > LONGEST) {
                errors.add(new FieldError(
                        field, Code.RANGE, Phrase.of("platform.field.tooLong", label(field), "" + LONGEST)));
            }
            return text;
        }

        private AuditLine.@Nullable Kind kind(List<FieldError> errors) {
            if (PlainText.trimmed(kind) == null) {
                return null;
            }
            for (AuditLine.Kind one : AuditLine.Kind.values()) {
                if (one.name().equals(kind)) {
                    return one;
                }
            }
            errors.add(error("kind", Code.UNKNOWN, "UNKNOWN"));
            return null;
        }

        private static @Nullable LocalDate day(String field, @Nullable String typed, List<FieldError> errors) {
            String text = PlainText.trimmed(typed);
            if (text == null) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() < 9999) {
                    return day;
                }
                errors.add(error(field, Code.RANGE, "RANGE"));
            } catch (DateTimeParseException unreadable) {
                errors.add(error(field, Code.FORMAT, "FORMAT"));
            }
            return null;
        }

        private static FieldError error(String field, Code code, String message) {
            return new FieldError(field, code, Phrase.of("platform.field." + message, label(field)));
        }

        private static Phrase label(String field) {
            return Phrase.of("audit.search." + field);
        }
    }

    /** In words, for the trace that a search leaves; empty when nothing was asked in particular. */
    List<Phrase> told() {
        List<Phrase> told = new ArrayList<>();
        Arrays.asList(
                        criterion("caseNo", caseNo),
                        criterion("person", person),
                        criterion("kind", kind == null ? null : Phrase.of("audit.kind." + kind)),
                        criterion("action", action == null ? null : action(action)),
                        criterion("from", from),
                        criterion("to", to))
                .forEach(criterion -> {
                    if (criterion != null) {
                        told.add(criterion);
                    }
                });
        return told;
    }

    /** What is done to cases has its words here, whichever module does it; an action without words is told by its verb. */
    public static Phrase action(String action) {
        return Phrase.of("audit.action." + action).orElse(action);
    }

    private static @Nullable Phrase criterion(String field, @Nullable Object value) {
        return value == null
                ? null
                : Phrase.of(
                        "audit.criterion",
                        Phrase.of("audit.search." + field),
                        value instanceof Phrase ? value : value.toString());
    }
}
