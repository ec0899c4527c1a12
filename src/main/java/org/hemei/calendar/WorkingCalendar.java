package org.hemei.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
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

    private final Supplier<HolidayNotices> current;

    /** A calendar that follows the notices: every question is answered from those of its moment. */
    WorkingCalendar(Supplier<HolidayNotices> current) {
        this.current = current;
    }

    /** The calendar of these notices and no others. */
    WorkingCalendar(HolidayNotices notices) {
        this(() -> notices);
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
        return new Count(current.get(), start, span).deadline();
    }

    /**
     * Makes the count again that a derivation tells of, on the notices as they are now; steps that stood before the
     * count stay before it. Empty when the date did not come from a count, or was changed by somebody after it.
     */
    public Optional<Deadline> recount(List<Phrase> derivation) {
        return Derivation.read(derivation).map(counted -> {
            Deadline again = deadline(counted.start(), counted.span());
            List<Phrase> steps = new ArrayList<>(derivation.subList(0, counted.before()));
            steps.addAll(again.derivation());
            return new Deadline(again.due(), again.safeDate(), again.provisional(), steps);
        });
    }

    /** A date kept earlier, counted again; empty where it comes out as it was, or did not come from a count. */
    public Optional<Deadline> moved(Deadline kept) {
        return recount(kept.derivation())
                .filter(again -> !again.due().equals(kept.due())
                        || !again.safeDate().equals(kept.safeDate())
                        || again.provisional() != kept.provisional());
    }

    public boolean isWorkingDay(LocalDate day) {
        return current.get().isWorkingDay(day);
    }

    /** Whether the year's rest days are known from a notice; without one its dates are provisional. */
    public boolean hasNotice(int year) {
        return current.get().cover(year);
    }

    /** The name of the public holiday that makes this a day off; empty on ordinary and on make-up days. */
    public Optional<Phrase> holiday(LocalDate day) {
        return current.get().holiday(day);
    }

    /** One count, which remembers what it looked at: only a year that was consulted can make a date provisional. */
    private static final class Count {

        private final HolidayNotices notices;
        private final LocalDate start;
        private final Span span;
        private final int step;
        private final TreeSet<Integer> yearsWithoutNotice = new TreeSet<>();
        private int restDaysPassed;

        Count(HolidayNotices notices, LocalDate start, Span span) {
            this.notices = notices;
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
