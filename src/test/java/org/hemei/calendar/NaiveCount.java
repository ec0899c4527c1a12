package org.hemei.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The same count by crossing off days on a wall calendar, one after the other; written from the law and sharing nothing
 * with the calendar but the file of notices.
 */
final class NaiveCount {

    record Result(LocalDate due, LocalDate safeDate, boolean provisional) {}

    private final String notices;
    private boolean provisional;

    private NaiveCount(String notices) {
        this.notices = notices;
    }

    static String notices() throws IOException {
        try (InputStream file = NaiveCount.class.getResourceAsStream("/calendar/cn-public-holidays.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Result count(String notices, LocalDate start, int amount, String unit, boolean after, boolean roll) {
        NaiveCount count = new NaiveCount(notices);
        LocalDate safe = count.walk(start, amount, unit, after ? 1 : -1);
        LocalDate due = safe;
        while (after && roll && count.isRest(due)) {
            due = due.plusDays(1);
        }
        return new Result(due, safe, count.provisional);
    }

    private LocalDate walk(LocalDate start, int amount, String unit, int step) {
        LocalDate day = start;
        int left = amount;
        while (true) {
            LocalDate before = day;
            day = day.plusDays(step);
            switch (unit) {
                case "DAY" -> left--;
                case "WORKING_DAY" -> left -= isRest(day) ? 0 : 1;
                default -> left -= before.getMonth() == day.getMonth() ? 0 : 1;
            }
            if (left == 0) {
                return unit.equals("MONTH") ? onDayNumber(day, start.getDayOfMonth(), step) : day;
            }
        }
    }

    /** Walks within the month just entered to the day number, or to the month's last day where it has no such day. */
    private static LocalDate onDayNumber(LocalDate entered, int number, int step) {
        LocalDate day = entered;
        while (day.getDayOfMonth() > number) {
            day = day.plusDays(-1);
        }
        while (day.getDayOfMonth() < number && day.plusDays(1).getMonth() == day.getMonth()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isRest(LocalDate day) {
        // No notice forgets New Year's Day.
        provisional |= !notices.contains("\n" + day.getYear() + "-01-01,rest,");
        if (notices.contains("\n" + day + ",work,")) {
            return false;
        }
        return notices.contains("\n" + day + ",rest,") || day.getDayOfWeek().getValue() >= 6;
    }
}
