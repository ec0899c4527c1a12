package org.hemei.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The notices as people look them up. */
@Service
public class Notices {

    private final CurrentNotices current;
    private final Clock clock;

    Notices(CurrentNotices current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** The years there are notices for, and on to the next year whether or not it has one; the newest first. */
    public List<Integer> years() {
        HolidayNotices notices = current.get();
        int last = Math.max(notices.lastYear(), LocalDate.now(clock).getYear() + 1);
        return IntStream.iterate(last, year -> year >= notices.firstYear(), year -> year - 1)
                .boxed()
                .toList();
    }

    /** The notice of the year, if there is one; without it the year's dates are provisional. */
    public Optional<Notice> of(int year) {
        return current.get().notice(year);
    }
}
