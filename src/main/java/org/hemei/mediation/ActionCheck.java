package org.hemei.mediation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads what was typed for an action on a case, field by field, and collects everything that is wrong with it. */
class ActionCheck {

    private static final int LONGEST_TEXT = 2000;

    /** As a browser sends it, or as it is written where the browser has no field for it. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'][' ']HH:mm[:ss]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String action;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param action part of the message codes of the fields' labels, {@code mediation.<action>.label.<field>} */
    ActionCheck(String action) {
        this.action = action;
    }

    @Nullable
    String text(String field, @Nullable String given) {
        return text(field, given, LONGEST_TEXT);
    }

    /** What is told in one line. */
    @Nullable
    String line(String field, @Nullable String given, int longest) {
        return text(field, given == null ? null : given.replaceAll("\\R", " "), longest);
    }

    private @Nullable String text(String field, @Nullable String given, int longest) {
        String text = PlainText.trimmed(given);
        if (text == null) {
            reject(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label(field)));
        } else if (!PlainText.isStorable(text)) {
            reject(field, Code.FORMAT, Phrase.of("platform.field.characters", label(field)));
        } else if (text.codePointCount(0, text.length()) > longest) {
            reject(field, Code.RANGE, Phrase.of("platform.field.tooLong", label(field), "" + longest));
        } else {
            return text;
        }
        return null;
    }

    <E extends Enum<E>> @Nullable E option(String field, @Nullable String given, Class<E> options) {
        String name = PlainText.trimmed(given);
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        Code code = name == null ? Code.REQUIRED : Code.UNKNOWN;
        reject(field, code, Phrase.of("platform.field." + code, label(field)));
        return null;
    }

    /** In the city's time, to the minute. */
    @Nullable
    Instant moment(String field, @Nullable String given) {
        String text = PlainText.trimmed(given);
        if (text == null) {
            reject(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label(field)));
            return null;
        }
        try {
            LocalDateTime read = LocalDateTime.parse(text, MOMENT).truncatedTo(ChronoUnit.MINUTES);
            return read.atZone(CityTime.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            reject(field, Code.FORMAT, Phrase.of("mediation.action.moment", label(field)));
            return null;
        }
    }

    @Nullable
    LocalDate date(String field, @Nullable String given) {
        String text = PlainText.trimmed(given);
        if (text == null) {
            reject(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label(field)));
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            reject(field, Code.FORMAT, Phrase.of("mediation.action.date", label(field)));
            return null;
        }
    }

    void reject(String field, Code code, Phrase why) {
        errors.add(new FieldError(field, code, why));
    }

    private Phrase label(String field) {
        return Phrase.of("mediation." + action + ".label." + field);
    }

    /** @throws InvalidInput naming all that was rejected */
    void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** What was read, after {@link #done}. */
    static <T> T sure(@Nullable T read) {
        return Objects.requireNonNull(read);
    }
}
