package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files can be the notice of a year, and what is said of those that cannot. */
class NoticeCheckTest {

    @Test
    void aWholeYearIsAccepted() {
        assertThat(errors(SampleNotice.of(2027).csv())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyNoticeThatIsShippedWouldBeAccepted(int year) {
        String csv = HolidayNotices.shipped().notice(year).orElseThrow().days().stream()
                .map(day -> day.date() + "," + day.kind() + "," + day.name())
                .collect(Collectors.joining("\n", "date,kind,name\n", ""));

        assertThat(NoticeCheck.errors(year, NoticeFile.read(csv))).isEmpty();
    }

    @Test
    void aSpreadsheetMayWriteItInItsOwnWay() {
        String csv = SampleNotice.of(2027)
                .csv()
                .replace("2027-0", "2027/")
                .replace("date,kind,name", "\"Date\", Kind ,name")
                .replace(",rest,", ", REST ,")
                .replace("元旦", "\"元旦\"")
                .replace("\n", "\r\n");

        assertThat(errors(csv + ",,\r\n\r\n")).isEmpty();
    }

    @Test
    void theDecemberBeforeBelongsToTheYear() {
        assertThat(errors(SampleNotice.of(2027)
                        .and("2026-12-31,rest,元旦")
                        .and("2026-12-26,work,元旦")
                        .csv()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-01-01,rest,元旦    | date IMPOSSIBLE",
                "2026-11-30,rest,元旦    | date IMPOSSIBLE",
                "2025-12-31,rest,元旦    | date IMPOSSIBLE",
                "2027-02-30,rest,春节    | date IMPOSSIBLE",
                "2027-01-01,work,元旦    | date DUPLICATE",
                "27-01-05,rest,元旦      | date FORMAT",
                "01/05/2027,rest,元旦    | date FORMAT",
                "=1+1,rest,元旦          | date FORMAT",
                "',rest,元旦'            | date REQUIRED",
                "2027-01-05,off,元旦     | kind UNKNOWN",
                "'2027-01-05,,元旦'      | kind REQUIRED",
                "2027-01-05,rest,元宵节  | name UNKNOWN",
                "2027-01-05,rest,国庆节、 | name UNKNOWN",
                "'2027-01-05,rest,'      | name REQUIRED",
                "2027-01-05,rest         | row FORMAT",
                "2027-01-05,rest,元旦,x   | row FORMAT",
                "<script>alert(1)</script> | row FORMAT"
            })
    void aBadLineIsNamedByRowFieldAndReason(String line, String complaint) {
        assertThat(errors(SampleNotice.of(2027).and(line).csv())).containsExactly("30 " + complaint);
    }

    @Test
    void everyMistakeOfALineIsTold() {
        assertThat(errors(SampleNotice.of(2027).and("x,y,z").csv()))
                .containsExactly("30 date FORMAT", "30 kind UNKNOWN", "30 name UNKNOWN");
    }

    @Test
    void aYearBeginsWithADayOff() {
        assertThat(errors(SampleNotice.of(2027).without("2027-01-01").csv())).containsExactly("0 date REQUIRED");
        assertThat(errors(SampleNotice.of(2027)
                        .without("2027-01-01")
                        .and("2027-01-01,work,元旦")
                        .csv()))
                .containsExactly("0 date REQUIRED");
    }

    @Test
    void aYearHasAllSevenHolidays() {
        assertThat(errors(SampleNotice.of(2027).without("中秋节").csv())).containsExactly("0 name REQUIRED");
        assertThat(errors(SampleNotice.of(2027)
                        .without("中秋节")
                        .without("国庆节")
                        .and("2027-10-01,rest,国庆节、中秋节")
                        .csv()))
                .isEmpty();
    }

    @Test
    void absurdNumbersOfDaysAreRefused() {
        SampleNotice lazy = SampleNotice.of(2027);
        IntStream.rangeClosed(1, 31).forEach(day -> lazy.and("2027-07-%02d,rest,国庆节".formatted(day)));
        SampleNotice busy = SampleNotice.of(2027);
        IntStream.rangeClosed(1, 19).forEach(day -> busy.and("2027-07-%02d,work,国庆节".formatted(day)));
        SampleNotice idle = SampleNotice.of(2027).without("02-").without("10-").without("05-0");
        idle.and("2027-02-06,rest,春节").and("2027-10-01,rest,国庆节").and("2027-05-01,rest,劳动节");

        lazy.and("2027-08-01,rest,国庆节").and("2027-08-02,rest,国庆节").and("2027-08-03,rest,国庆节");

        assertThat(errors(lazy.csv())).isEmpty();
        assertThat(errors(lazy.and("2027-08-04,rest,国庆节").csv())).containsExactly("0 file RANGE");
        assertThat(errors(busy.csv())).containsExactly("0 file RANGE");
        assertThat(errors(idle.csv())).containsExactly("0 file RANGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "2027-01-01,rest,元旦", "<!DOCTYPE html><html>", "date;kind;name", "PK\u0003\u0004"})
    void aFileWithoutTheHeadingsIsNotReadAnyFurther(String text) {
        assertThat(errors(text)).containsExactly("1 file FORMAT");
    }

    @Test
    void aFileWithTooManyLinesIsNotReadAnyFurther() {
        assertThat(errors("date,kind,name\n" + "2027-01-01,rest,元旦\n".repeat(NoticeFile.MAX_LINES)))
                .containsExactly("0 file RANGE");
    }

    private static List<String> errors(String csv) {
        return NoticeCheck.errors(2027, NoticeFile.read(csv)).stream()
                .map(wrong -> wrong.row() + " " + wrong.error().field() + " "
                        + wrong.error().code())
                .toList();
    }
}
