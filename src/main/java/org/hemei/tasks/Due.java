package org.hemei.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * A due date as people read it.
 *
 * @param days whole days left or past
 * @param exact month, day and hour; the end of a day is 24:00
 */
public record Due(boolean overdue, long days, String exact) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    public static @Nullable Due of(@Nullable Instant due, Instant now) {
        if (due == null) {
            return null;
        }
        ZonedDateTime last = due.atZone(CityTime.ZONE);
        LocalDate today = CityTime.day(now);
        String hour = last.getHour() == 23 && last.getMinute() == 59 ? "24:00" : HOUR.format(last);
        long days = Math.abs(ChronoUnit.DAYS.between(today, last.toLocalDate()));
        return new Due(due.isBefore(now), days, DAY.format(last) + " " + hour);
    }
}
