package org.hemei.offices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away today.
 *
 * @param until the last day, or null when nobody knows: until further notice, or because they no longer work here
 */
public record Away(@Nullable LocalDate until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** @param lastDay as {@code offices_away} tells it: null for nobody away, infinity for no end */
    public static @Nullable Away lasting(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : new Away(lastDay.equals(LocalDate.MAX) ? null : lastDay);
    }

    public Phrase told() {
        return until == null ? Phrase.of("offices.away") : Phrase.of("offices.away.until", DAY.format(until));
    }
}
