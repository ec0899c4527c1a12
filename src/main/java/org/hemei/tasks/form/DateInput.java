package org.hemei.tasks.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import org.hemei.platform.FieldError.Code;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day or both, in ISO notation; a time may have seconds and an offset, and without one it is local.
 * The handler gets a {@link LocalDate}, a {@link LocalTime} or an {@link OffsetDateTime}, in the clock's zone.
 */
record DateInput(Kind kind, boolean notPast, Clock clock) implements Input {

    enum Kind {
        DATE("forms.date"),
        TIME("forms.time"),
        DATETIME("forms.datetime");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final DateTimeFormatter TIME = withOffset(DateTimeFormatter.ISO_LOCAL_TIME);
    private static final DateTimeFormatter DATETIME = withOffset(DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null || "".equals(sent)) {
            return Reading.NOTHING;
        }
        boolean readable = sent instanceof String || sent instanceof Temporal;
        String text = readable ? sent.toString() : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Refused(Code.FORMAT, kind.message);
        }
        try {
            return new Reading.Value(text, parsed(text));
        } catch (DateTimeException unreadable) {
            return new Refused(Code.FORMAT, kind.message);
        }
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        LocalDate date = date(value.typed());
        if (date == null) {
            return null;
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return new Refused(Code.RANGE, "forms.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return notPast && date.isBefore(LocalDate.now(clock)) ? new Refused(Code.RANGE, "forms.past") : null;
    }

    private Object parsed(String text) {
        return switch (kind) {
            case DATE -> LocalDate.parse(text);
            case TIME -> {
                TemporalAccessor time = TIME.parseBest(text, OffsetTime::from, LocalTime::from);
                yield time instanceof OffsetTime there
                        ? there.withOffsetSameInstant(OffsetDateTime.now(clock).getOffset())
                                .toLocalTime()
                        : time;
            }
            case DATETIME -> {
                ZoneId zone = clock.getZone();
                TemporalAccessor moment = DATETIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                yield moment instanceof OffsetDateTime there
                        ? there.atZoneSameInstant(zone).toOffsetDateTime()
                        : ((LocalDateTime) moment).atZone(zone).toOffsetDateTime();
            }
        };
    }

    private static @Nullable LocalDate date(Object typed) {
        if (typed instanceof OffsetDateTime moment) {
            return moment.toLocalDate();
        }
        return typed instanceof LocalDate date ? date : null;
    }

    private static DateTimeFormatter withOffset(DateTimeFormatter local) {
        return new DateTimeFormatterBuilder()
                .append(local)
                .optionalStart()
                .appendOffset("+HH:MM", "Z")
                .optionalEnd()
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
