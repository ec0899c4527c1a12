package org.hemei.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemei.platform.Phrase;
import org.springframework.core.io.ClassPathResource;

/** The State Council's yearly notices, one a year; immutable. */
final class HolidayNotices {

    private final NavigableMap<Integer, Notice> byYear;
    private final Map<LocalDate, NoticeDay> days = new HashMap<>();

    private HolidayNotices(NavigableMap<Integer, Notice> byYear) {
        this.byYear = byYear;
        byYear.values().forEach(notice -> notice.days().forEach(day -> days.put(day.date(), day)));
    }

    /** The notices that every copy of the program has; a mistake in them stops the start. */
    static HolidayNotices shipped() {
        ClassPathResource file = new ClassPathResource("calendar/cn-public-holidays.csv");
        try {
            return read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getPath(), e);
        }
    }

    /**
     * Reads the lines of several years, or fails naming the line that is wrong.
     *
     * <p>A year has a notice when its 1 January is listed: every notice opens with it, while a notice may also reach
     * back into the December before its own year.
     *
     * @param name what to call the source in an error
     */
    static HolidayNotices read(String name, String text) {
        NoticeFile file = NoticeFile.read(text);
        if (!file.errors().isEmpty()) {
            RowError wrong = file.errors().get(0);
            throw new IllegalStateException("%s, line %d: %s %s"
                    .formatted(
                            name,
                            wrong.row(),
                            wrong.error().field(),
                            wrong.error().code()));
        }
        TreeSet<Integer> years = new TreeSet<>();
        file.lines().stream()
                .map(line -> line.day().date())
                .filter(day -> day.getDayOfYear() == 1)
                .forEach(day -> years.add(day.getYear()));
        Map<Integer, List<NoticeDay>> byYear = new TreeMap<>();
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (NoticeFile.Line line : file.lines()) {
            LocalDate date = line.day().date();
            int next = date.getYear() + 1;
            int year = date.getMonth() == Month.DECEMBER && years.contains(next) ? next : date.getYear();
            if (seen.put(date, line.row()) != null) {
                throw new IllegalStateException("%s, line %d: the day is listed twice".formatted(name, line.row()));
            }
            if (!years.contains(year)) {
                throw new IllegalStateException("%s, line %d: %s is listed, but 1 January of its year is not"
                        .formatted(name, line.row(), date));
            }
            byYear.computeIfAbsent(year, none -> new ArrayList<>()).add(line.day());
        }
        NavigableMap<Integer, Notice> notices = new TreeMap<>();
        byYear.forEach((year, listed) -> notices.put(year, Notice.shipped(year, listed)));
        return new HolidayNotices(notices);
    }

    /** These notices with others in the place of those of the same years. */
    HolidayNotices with(Collection<Notice> others) {
        NavigableMap<Integer, Notice> all = new TreeMap<>(byYear);
        others.forEach(notice -> all.put(notice.year(), notice));
        return new HolidayNotices(all);
    }

    boolean cover(int year) {
        return byYear.containsKey(year);
    }

    Optional<Notice> notice(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    int firstYear() {
        return byYear.firstKey();
    }

    int lastYear() {
        return byYear.lastKey();
    }

    boolean isWorkingDay(LocalDate day) {
        NoticeDay arranged = days.get(day);
        return arranged == null ? !isWeekend(day) : arranged.kind() == NoticeDay.Kind.WORK;
    }

    /** Whether people work on this Saturday or Sunday in exchange for another day off. */
    boolean isMakeUpDay(LocalDate day) {
        return isWeekend(day) && isWorkingDay(day);
    }

    /** The name of the holiday that makes this a day off. */
    Optional<Phrase> holiday(LocalDate day) {
        return Optional.ofNullable(days.get(day))
                .filter(arranged -> arranged.kind() == NoticeDay.Kind.REST)
                .map(NoticeDay::holiday);
    }

    /** What kind of day it is, in words. */
    Phrase state(LocalDate day) {
        NoticeDay arranged = days.get(day);
        if (arranged != null) {
            return Phrase.of("calendar.state." + arranged.kind(), arranged.holiday());
        }
        return isWeekend(day) ? Phrase.of("calendar.state.weekend") : Phrase.of("calendar.state.weekday");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
