package org.hemei.platform.clock;

import static org.hemei.platform.FieldError.Code.FORMAT;
import static org.hemei.platform.FieldError.Code.IMPOSSIBLE;
import static org.hemei.platform.FieldError.Code.RANGE;
import static org.hemei.platform.FieldError.Code.REQUIRED;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants time to pass: by a span or up to a moment, exactly one of them.
 *
 * @param advance ISO period or duration
 * @param to ISO date-time, Beijing time unless it has an offset
 */
record Leap(@Nullable String advance, @Nullable String to) {

    private static final int MOST_YEARS = 10;

    /** @throws InvalidInput when it cannot be read, leads backwards or farther than ten years */
    Instant target(Instant now) {
        if (advance == null && to == null) {
            throw invalid("advance", REQUIRED, "platform.clock.missing");
        }
        if (advance != null && to != null) {
            throw invalid("to", IMPOSSIBLE, "platform.clock.both");
        }
        ZonedDateTime start = now.atZone(CityTime.ZONE);
        String field = advance == null ? "to" : "advance";
        Instant target = advance == null ? moment(to == null ? "" : to) : after(start, advance);
        if (target.isBefore(now)) {
            throw invalid(field, IMPOSSIBLE, "platform.clock.backwards");
        }
        if (target.isAfter(start.plusYears(MOST_YEARS).toInstant())) {
            throw tooFar(field);
        }
        return target;
    }

    private static Instant moment(String to) {
        try {
            return WrittenTime.read(to);
        } catch (DateTimeException unreadable) {
            throw invalid("to", FORMAT, "platform.clock.to.format");
        }
    }

    private static Instant after(ZonedDateTime start, String advance) {
        TimeSpan span;
        try {
            span = TimeSpan.read(advance);
        } catch (DateTimeParseException unreadable) {
            throw invalid("advance", FORMAT, "platform.clock.advance.format");
        }
        try {
            return span.after(start).toInstant();
        } catch (DateTimeException | ArithmeticException endless) {
            throw tooFar("advance");
        }
    }

    private static InvalidInput tooFar(String field) {
        return invalid(field, RANGE, "platform.clock.tooFar");
    }

    private static InvalidInput invalid(String field, FieldError.Code code, String message) {
        return new InvalidInput(field, code, Phrase.of(message, MOST_YEARS));
    }
}
