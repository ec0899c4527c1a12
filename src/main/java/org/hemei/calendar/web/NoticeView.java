package org.hemei.calendar.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemei.calendar.Notice;
import org.hemei.calendar.NoticeDay;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** A notice as people know it: holiday by holiday, when it is off and when people work for it. */
record NoticeView(
        String title, @Nullable String uploadedBy, @Nullable OffsetDateTime uploadedAt, List<Holiday> holidays) {

    /** Days off from one to the other, both included. */
    record Run(LocalDate from, LocalDate to) {

        public boolean isOneDay() {
            return from.equals(to);
        }
    }

    record Holiday(Phrase name, List<Run> rest, int days, List<LocalDate> work) {}

    static NoticeView of(Notice notice) {
        Map<String, List<NoticeDay>> byName = new LinkedHashMap<>();
        notice.days().forEach(day -> byName.computeIfAbsent(day.name(), none -> new ArrayList<>())
                .add(day));
        return new NoticeView(
                notice.title(),
                notice.uploadedBy(),
                notice.uploadedAt() == null ? null : CityTime.at(notice.uploadedAt()),
                byName.values().stream().map(NoticeView::holiday).toList());
    }

    private static Holiday holiday(List<NoticeDay> days) {
        List<LocalDate> rest = dates(days, NoticeDay.Kind.REST);
        return new Holiday(days.get(0).holiday(), runs(rest), rest.size(), dates(days, NoticeDay.Kind.WORK));
    }

    private static List<LocalDate> dates(List<NoticeDay> days, NoticeDay.Kind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .map(NoticeDay::date)
                .toList();
    }

    private static List<Run> runs(List<LocalDate> dates) {
        List<Run> runs = new ArrayList<>();
        for (LocalDate date : dates) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to().plusDays(1).equals(date)) {
                runs.set(last, new Run(runs.get(last).from(), date));
            } else {
                runs.add(new Run(date, date));
            }
        }
        return runs;
    }
}
