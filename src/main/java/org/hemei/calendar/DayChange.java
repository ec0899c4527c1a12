package org.hemei.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hemei.platform.Phrase;

/** A day that a notice makes another than it was. */
public record DayChange(LocalDate date, Phrase before, Phrase after) {

    /** All of them, by date. */
    static List<DayChange> between(HolidayNotices now, HolidayNotices then, int year) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        now.notice(year).ifPresent(notice -> notice.days().forEach(day -> dates.add(day.date())));
        then.notice(year).ifPresent(notice -> notice.days().forEach(day -> dates.add(day.date())));
        List<DayChange> changes = new ArrayList<>();
        for (LocalDate date : dates) {
            DayChange change = new DayChange(date, now.state(date), then.state(date));
            if (!change.before.equals(change.after)) {
                changes.add(change);
            }
        }
        return changes;
    }
}
