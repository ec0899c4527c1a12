package org.hemei.calendar;

import java.time.LocalDate;
import java.util.Locale;
import org.hemei.platform.Phrase;

/**
 * An open deadline that comes out otherwise by a new notice: on another day, or no longer (or newly) provisional.
 *
 * @param rule the stable name of its rule
 * @param titleZh what must happen by then, in Chinese; {@code titleEn} in English
 */
public record MovedDeadline(
        String caseNo, String rule, String titleZh, String titleEn, LocalDate from, LocalDate to, boolean provisional) {

    /** False when the day is the same. */
    public boolean isMoved() {
        return !from.equals(to);
    }

    public String title(Locale language) {
        return language.getLanguage().equals("en") ? titleEn : titleZh;
    }

    /** What the history of the case tells of it. */
    public Phrase told() {
        if (isMoved()) {
            return Phrase.of("calendar.history.moved", from.toString(), to.toString());
        }
        return Phrase.of(provisional ? "calendar.history.provisional" : "calendar.history.settled", from.toString());
    }
}
