package org.hemei.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;

/**
 * Working days after the State Council's yearly notices, and deadlines counted on them by Civil Code arts. 201–203.
 *
 * <p>A year without a notice is computed on plain weekends.
 */
public final class WorkingCalendar {

    /** The first and last year in which a count may start. */
    public static final int MIN_YEAR = 1900;

    public static final int MAX_YEAR = 2200;

    private final HolidayNotices notices;

    WorkingCalendar(HolidayNotices notices) {
        this.notices = notices;
    }

    /**
     * Counts the span from {@code start}, which is itself not counted, and tells how.
     *
     * <p>Days are counted one by one, working days without the rest days between them; months end on the same day
     * number or the month's last day. A start outside {@value #MIN_YEAR} to {@value #MAX_YEAR} is an {@link
     * InvalidInput} at {@code start}.
     */
    public Deadline deadline(LocalDate start, Span span) {
        if (start.getYear() < MIN_YEAR || start.getYear() > MAX_YEAR) {
            throw new InvalidInput(
                    "start",
                    FieldError.Code.RANGE,
                    Phrase.of("calendar.error.start", Integer.toString(MIN_YEAR), Integer.toString(MAX_YEAR)));
        }
        return new Count(start, span).deadline();
    }

    public boolean isWorkingDay(LocalDate day) {
        return notices.isWorkingDay(day);
    }

    /** Whether the year's rest days are known from a notice; without one its dates are provisional. */
    public boolean hasNotice(int year) {
        return notices.cover(year);
    }

    /** The name of the public holiday that makes this a day off; empty on ordinary and on make-up days. */
    public Optional<Phrase> holiday(LocalDate day) {
        return notices.holiday(day);
    }

    /** One count, which remembers what it looked at: only a year that was consulted can make a date provisional. */
    private final class Count {

        private final LocalDate start;
        private final Span span;
        private final int step;
        private final TreeSet<Integer> yearsWithoutNotice = new TreeSet<>();
        private int restDaysPassed;

        Count(LocalDate start, Span span) {
            this.start = start;
            this.span = span;
            this.step = span.direction() == Span.Direction.AFTER ? 1 : -1;
        }

        Deadline deadline() {
            long signed = (long) step * span.amount();
            LocalDate safeDate =
                    switch (span.unit()) {
                        case DAY -> start.plusDays(signed);
                        case WORKING_DAY -> passWorkingDays();
                        case MONTH -> start.plusMonths(signed);
                    };
            LocalDate due = span.roll() ? firstWorkingDayFrom(safeDate) : safeDate;
            Derivation derivation = new Derivation(notices, start, span);
            return new Deadline(
                    due,
                    safeDate,
                    !yearsWithoutNotice.isEmpty(),
                    derivation.of(safeDate, due, restDaysPassed, yearsWithoutNotice));
        }

        private LocalDate passWorkingDays() {
            LocalDate day = start;
            for (int counted = 0; counted < span.amount(); ) {
                day = day.plusDays(step);
                if (consult(day)) {
                    counted++;
                } else {
                    restDaysPassed++;
                }
            }
            return day;
        }

        private LocalDate firstWorkingDayFrom(LocalDate first) {
            LocalDate day = first;
            while (!consult(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private boolean consult(LocalDate day) {
            if (!notices.cover(day.getYear())) {
                yearsWithoutNotice.add(day.getYear());
            }
            return notices.isWorkingDay(day);
        }
    }
}
