package org.hemei.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;

/** Whether the lines of a file can be the whole notice of one year. */
final class NoticeCheck {

    /** The statutory holidays of the years since 2008 come to at least eleven days (国务院令第513号). */
    private static final int FEWEST_REST_DAYS = 11;

    private static final int MOST_REST_DAYS = 60;
    private static final int MOST_WORK_DAYS = 20;

    private final int year;
    private final NoticeFile file;
    private final List<RowError> errors;

    private NoticeCheck(int year, NoticeFile file) {
        this.year = year;
        this.file = file;
        this.errors = new ArrayList<>(file.errors());
    }

    /** What is wrong with the file, by row; empty when it may be used. */
    static List<RowError> errors(int year, NoticeFile file) {
        NoticeCheck check = new NoticeCheck(year, file);
        check.eachDay();
        if (check.errors.isEmpty()) {
            check.theWhole();
        }
        return check.errors.stream()
                .sorted(Comparator.comparingInt(RowError::row))
                .toList();
    }

    private void eachDay() {
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (NoticeFile.Line line : file.lines()) {
            LocalDate date = line.day().date();
            if (!belongs(date)) {
                errors.add(RowError.of(
                        line.row(),
                        "date",
                        Code.IMPOSSIBLE,
                        Phrase.of("calendar.upload.otherYear", date.toString(), Integer.toString(year))));
            }
            Integer first = seen.putIfAbsent(date, line.row());
            if (first != null) {
                errors.add(RowError.of(
                        line.row(),
                        "date",
                        Code.DUPLICATE,
                        Phrase.of("calendar.upload.twice", date.toString(), first.toString())));
            }
        }
    }

    private boolean belongs(LocalDate date) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }

    private void theWhole() {
        List<NoticeDay> rest = file.lines().stream()
                .map(NoticeFile.Line::day)
                .filter(day -> day.kind() == NoticeDay.Kind.REST)
                .toList();
        LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
        if (rest.stream().noneMatch(day -> day.date().equals(newYear))) {
            errors.add(
                    RowError.ofFile("date", Code.REQUIRED, Phrase.of("calendar.upload.newYear", newYear.toString())));
        }
        Set<Holiday> missing = EnumSet.allOf(Holiday.class);
        rest.forEach(day -> missing.removeAll(day.holidays()));
        if (!missing.isEmpty()) {
            errors.add(RowError.ofFile(
                    "name",
                    Code.REQUIRED,
                    Phrase.of("calendar.upload.missing", Holiday.together(List.copyOf(missing)))));
        }
        require(rest.size(), FEWEST_REST_DAYS, MOST_REST_DAYS, "calendar.upload.restDays");
        require(file.lines().size() - rest.size(), 0, MOST_WORK_DAYS, "calendar.upload.workDays");
    }

    private void require(int days, int fewest, int most, String otherwise) {
        if (days < fewest || days > most) {
            errors.add(RowError.ofFile(
                    "file",
                    Code.RANGE,
                    Phrase.of(otherwise, Integer.toString(days), Integer.toString(fewest), Integer.toString(most))));
        }
    }
}
