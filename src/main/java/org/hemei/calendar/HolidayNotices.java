package org.hemei.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemei.platform.Phrase;

/**
 * The days the State Council's yearly notices arrange, read from {@code date,kind,name} lines.
 *
 * <p>A year has a notice when its 1 January is listed: every notice opens with it, while a notice may also reach back
 * into the December before its own year.
 */
final class HolidayNotices {

    private static final String HEADER = "date,kind,name";

    private record Arranged(boolean working, List<Holiday> holidays) {}

    private final Map<LocalDate, Arranged> days;
    private final Set<Integer> years;

    private HolidayNotices(Map<LocalDate, Arranged> days) {
        this.days = days;
        this.years = days.keySet().stream()
                .filter(day -> day.getDayOfYear() == 1)
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads all lines, or fails naming the line that is wrong.
     *
     * @param name what to call the source in an error
     */
    static HolidayNotices read(String name, BufferedReader source) {
        Map<LocalDate, Arranged> days = new TreeMap<>();
        int number = 1;
        try {
            require(HEADER.equals(source.readLine()), "the header must be " + HEADER);
            for (String line = source.readLine(); line != null; line = source.readLine()) {
                number++;
                String[] fields = line.split(",", -1);
                require(fields.length == 3, "three fields are expected");
                Arranged before = days.put(LocalDate.parse(fields[0]), arranged(fields[1], fields[2]));
                require(before == null, "the day is listed twice");
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        HolidayNotices notices = new HolidayNotices(days);
        days.keySet().stream().filter(notices::isStray).findFirst().ifPresent(day -> {
            throw new IllegalStateException("%s: %s is listed, but 1 January of its year is not".formatted(name, day));
        });
        return notices;
    }

    private static Arranged arranged(String kind, String names) {
        require(kind.equals("rest") || kind.equals("work"), "the kind must be rest or work");
        List<Holiday> holidays = new ArrayList<>();
        for (String name : names.split("、", -1)) {
            holidays.add(Holiday.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("unknown holiday \"" + name + '"')));
        }
        return new Arranged(kind.equals("work"), List.copyOf(holidays));
    }

    private boolean isStray(LocalDate day) {
        boolean eveOfNoticedYear = day.getMonth() == Month.DECEMBER && cover(day.getYear() + 1);
        return !cover(day.getYear()) && !eveOfNoticedYear;
    }

    boolean cover(int year) {
        return years.contains(year);
    }

    boolean isWorkingDay(LocalDate day) {
        Arranged arranged = days.get(day);
        return arranged == null ? !isWeekend(day) : arranged.working();
    }

    /** Whether people work on this Saturday or Sunday in exchange for another day off. */
    boolean isMakeUpDay(LocalDate day) {
        return isWeekend(day) && isWorkingDay(day);
    }

    /** The name of the holiday that makes this a day off. */
    Optional<Phrase> holiday(LocalDate day) {
        Arranged arranged = days.get(day);
        return arranged == null || arranged.working()
                ? Optional.empty()
                : Optional.of(Holiday.together(arranged.holidays()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
