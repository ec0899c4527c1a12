package org.hemei.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.platform.Phrase;

/** Tells a finished count in steps that a person can check against a wall calendar. */
final class Derivation {

    private static final String STEP = "calendar.derivation.";
    private static final String NO_ROLL = "calendar.derivation.noRoll.";
    private static final Pattern COUNT = Pattern.compile("calendar\\.derivation\\.(AFTER|BEFORE)\\.([A-Z_]+)");

    private final HolidayNotices notices;
    private final LocalDate start;
    private final Span span;

    Derivation(HolidayNotices notices, LocalDate start, Span span) {
        this.notices = notices;
        this.start = start;
        this.span = span;
    }

    List<Phrase> of(LocalDate safeDate, LocalDate due, int restDaysPassed, NavigableSet<Integer> yearsWithoutNotice) {
        List<Phrase> steps = new ArrayList<>();
        steps.add(counted(safeDate));
        switch (span.unit()) {
            case WORKING_DAY -> addRestDays(steps, restDaysPassed);
            case MONTH -> {
                addMonthEnd(steps, safeDate);
                steps.addAll(rolling(safeDate, due));
            }
            case DAY -> steps.addAll(rolling(safeDate, due));
        }
        runs(yearsWithoutNotice).forEach(years -> steps.add(Phrase.of("calendar.derivation.provisional", years)));
        return steps;
    }

    /** What was counted, and how many steps of somebody else's stand before it. */
    record Counted(int before, LocalDate start, Span span) {}

    /** Reads a derivation back; empty when its date is not the end of a count, or somebody changed it afterwards. */
    static Optional<Counted> read(List<Phrase> steps) {
        int at = steps.size() - 1;
        while (at >= 0
                && steps.get(at).code().startsWith(STEP)
                && !COUNT.matcher(steps.get(at).code()).matches()) {
            at--;
        }
        Matcher count = COUNT.matcher(at < 0 ? "" : steps.get(at).code());
        if (!count.matches()) {
            return Optional.empty();
        }
        Span.Direction direction = Span.Direction.valueOf(count.group(1));
        boolean roll = steps.stream().skip(at).noneMatch(step -> step.code().equals(NO_ROLL + direction));
        LocalDate start = LocalDate.parse(steps.get(at).args().get(0).toString());
        int amount = Integer.parseInt(steps.get(at).args().get(1).toString());
        return Optional.of(
                new Counted(at, start, new Span(amount, Span.Unit.valueOf(count.group(2)), direction, roll)));
    }

    private Phrase counted(LocalDate end) {
        String code = "calendar.derivation." + span.direction() + '.' + span.unit();
        // Of calendar days and months the last day has not been looked up yet, so nothing is said about it here.
        Phrase day = span.unit() == Span.Unit.WORKING_DAY ? dayWithMakeUp(end) : day("calendar.day", end);
        return Phrase.of(code, start.toString(), Integer.toString(span.amount()), day);
    }

    private static void addRestDays(List<Phrase> steps, int restDaysPassed) {
        if (restDaysPassed > 0) {
            steps.add(Phrase.of("calendar.derivation.restDays", Integer.toString(restDaysPassed)));
        }
    }

    private void addMonthEnd(List<Phrase> steps, LocalDate end) {
        if (end.getDayOfMonth() != start.getDayOfMonth()) {
            steps.add(Phrase.of(
                    "calendar.derivation.monthEnd",
                    YearMonth.from(end).toString(),
                    Integer.toString(start.getDayOfMonth())));
        }
    }

    private List<Phrase> rolling(LocalDate safeDate, LocalDate due) {
        if (!span.roll()) {
            return List.of(Phrase.of(NO_ROLL + span.direction()));
        }
        if (!due.equals(safeDate)) {
            return List.of(notices.holiday(safeDate)
                    .map(holiday -> Phrase.of(
                            "calendar.derivation.rolledHoliday", safeDate.toString(), holiday, dayWithMakeUp(due)))
                    .orElseGet(() -> Phrase.of("calendar.derivation.rolled", safeDate.toString(), dayWithMakeUp(due))));
        }
        return notices.isMakeUpDay(due)
                ? List.of(Phrase.of("calendar.derivation.makeUpDay", due.toString()))
                : List.of();
    }

    private Phrase dayWithMakeUp(LocalDate date) {
        return day(notices.isMakeUpDay(date) ? "calendar.day.makeUp" : "calendar.day", date);
    }

    private static Phrase day(String code, LocalDate date) {
        return Phrase.of(code, date.toString(), Phrase.of("calendar.weekday." + date.getDayOfWeek()));
    }

    /** Years as {@code 2019} and {@code 2027–2031}: neighbours together, the same in every language. */
    private static List<String> runs(NavigableSet<Integer> years) {
        List<String> runs = new ArrayList<>();
        for (int first : years) {
            if (!years.contains(first - 1)) {
                int last = first;
                while (years.contains(last + 1)) {
                    last++;
                }
                runs.add(last == first ? Integer.toString(first) : first + "–" + last);
            }
        }
        return runs;
    }
}
