package org.hemei.platform.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** How long by the calendar and then by the clock, in one ISO text such as {@code P1M}, {@code PT2H} or {@code P1DT2H}. */
record TimeSpan(Period period, Duration duration) {

    /** @throws DateTimeParseException when it cannot be read */
    static TimeSpan read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("-P")) {
            TimeSpan forward = unsigned(upper.substring(1));
            return new TimeSpan(forward.period().negated(), forward.duration().negated());
        }
        return unsigned(upper);
    }

    private static TimeSpan unsigned(String text) {
        int clock = text.indexOf('T');
        if (clock < 0) {
            return new TimeSpan(Period.parse(text), Duration.ZERO);
        }
        String calendar = text.substring(0, clock);
        return new TimeSpan(
                calendar.equals("P") ? Period.ZERO : Period.parse(calendar),
                Duration.parse("P" + text.substring(clock)));
    }

    /** @throws DateTimeException when it is farther than there are dates */
    ZonedDateTime after(ZonedDateTime start) {
        return start.plus(period).plus(duration);
    }
}
