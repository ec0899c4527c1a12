package org.hemei.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.Phrase;

/**
 * A date with the reasons for it.
 *
 * @param due the last day, to its end (24:00, or the close of business where business hours apply)
 * @param safeDate the same day before any rolling; for rights that lapse, the date to rely on
 * @param provisional a day of a year without a holiday notice was consulted, so a later notice may move the date
 * @param derivation the steps in order; arguments are strings and nested phrases only
 */
public record Deadline(LocalDate due, LocalDate safeDate, boolean provisional, List<Phrase> derivation) {

    public Deadline {
        derivation = List.copyOf(derivation);
    }
}
