package org.hemei.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.Phrase;

/**
 * A day that a notice arranges.
 *
 * @param name the holiday as the notice names it, such as 国庆节、中秋节
 */
public record NoticeDay(LocalDate date, Kind kind, String name) {

    /** A day off, or a day on which people work in exchange for another. */
    public enum Kind {
        REST,
        WORK
    }

    public NoticeDay {
        if (Holiday.named(name).isEmpty()) {
            throw new IllegalArgumentException("unknown holiday " + name);
        }
    }

    List<Holiday> holidays() {
        return Holiday.named(name).orElseThrow();
    }

    /** The holiday's name in the reader's language. */
    public Phrase holiday() {
        return Holiday.together(holidays());
    }
}
