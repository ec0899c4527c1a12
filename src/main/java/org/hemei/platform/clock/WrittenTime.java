package org.hemei.platform.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.hemei.platform.CityTime;

/** A time as people and programs write it: Beijing time unless it has an offset, and a mere date means nine o'clock. */
final class WrittenTime {

    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);

    private WrittenTime() {}

    /** @throws DateTimeException when it cannot be read */
    static Instant read(String text) {
        TemporalAccessor read = parse(text.strip());
        return read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) read).atZone(CityTime.ZONE).toInstant();
    }

    private static TemporalAccessor parse(String text) {
        return text.contains("T")
                ? DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                : LocalDate.parse(text).atTime(OFFICES_OPEN);
    }
}
