package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNoticesTest {

    private static final String HEADER = "date,kind,name\n";

    @Test
    void theShippedNoticesCover2020To2026() {
        WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());

        assertThat(IntStream.rangeClosed(2015, 2030).filter(calendar::hasNotice))
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void aNoticeMayReachIntoTheDecemberBeforeItsYear() {
        HolidayNotices notices = read(HEADER + "2018-12-29,work,元旦\n2018-12-31,rest,元旦\n2019-01-01,rest,元旦\n");

        assertThat(notices.cover(2019)).isTrue();
        assertThat(notices.cover(2018)).isFalse();
        assertThat(notices.isMakeUpDay(LocalDate.parse("2018-12-29"))).isTrue();
        assertThat(notices.isWorkingDay(LocalDate.parse("2018-12-31"))).isFalse();
    }

    @Test
    void aWorkingMondayIsNotCalledAMakeUpDay() {
        HolidayNotices notices = read(HEADER + "2020-01-01,rest,元旦\n2020-02-03,work,春节\n");

        assertThat(notices.isWorkingDay(LocalDate.parse("2020-02-03"))).isTrue();
        assertThat(notices.isMakeUpDay(LocalDate.parse("2020-02-03"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01,rest              | row FORMAT",
                "2026-01-01,rest,元旦,         | row FORMAT",
                "2026-13-01,rest,元旦          | date IMPOSSIBLE",
                "2026-01-01,holiday,元旦       | kind UNKNOWN",
                "2026-01-01,rest,元宵节        | name UNKNOWN",
                "2026-01-01,rest,国庆节、       | name UNKNOWN",
                "2025-01-01,work,元旦          | twice",
                "2026-05-01,rest,劳动节        | 1 January of its year"
            })
    void aBadLineIsNamed(String line, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(HEADER + "2025-01-01,rest,元旦\n" + line + "\n"))
                .withMessageContainingAll("test.csv, line 3", complaint);
    }

    @Test
    void aMissingHeaderIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2025-01-01,rest,元旦\n"))
                .withMessageContaining("line 1");
    }

    @Test
    void aNoticeTakesThePlaceOfTheOneOfItsYearOnly() {
        HolidayNotices shipped = HolidayNotices.shipped();
        Notice corrected =
                Notice.shipped(2026, List.of(new NoticeDay(LocalDate.parse("2026-01-01"), NoticeDay.Kind.REST, "元旦")));

        HolidayNotices then = shipped.with(List.of(corrected));

        assertThat(then.isWorkingDay(LocalDate.parse("2026-01-02"))).isTrue();
        assertThat(shipped.isWorkingDay(LocalDate.parse("2026-01-02"))).isFalse();
        assertThat(then.isWorkingDay(LocalDate.parse("2025-10-01"))).isFalse();
    }

    @Test
    void aDecemberDayGoesWithTheNoticeThatArrangedIt() {
        HolidayNotices shipped = HolidayNotices.shipped();
        LocalDate lastDay = LocalDate.parse("2022-12-31");

        assertThat(shipped.notice(2023).orElseThrow().days())
                .extracting(NoticeDay::date)
                .contains(lastDay);
        assertThat(shipped.notice(2022).orElseThrow().days())
                .extracting(NoticeDay::date)
                .doesNotContain(lastDay);
    }

    private static HolidayNotices read(String text) {
        return HolidayNotices.read("test.csv", text);
    }
}
