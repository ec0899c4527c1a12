package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HolidayNoticesTest {

    private static final String HEADER = "date,kind,name\n";

    @Test
    void theShippedNoticesCover2020To2026() {
        try (var context = new AnnotationConfigApplicationContext(CalendarConfiguration.class)) {
            WorkingCalendar calendar = context.getBean(WorkingCalendar.class);

            assertThat(IntStream.rangeClosed(2015, 2030).filter(calendar::hasNotice))
                    .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        }
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
                "2026-01-01,rest              | three fields",
                "2026-01-01,rest,元旦,         | three fields",
                "2026-13-01,rest,元旦          | 2026-13-01",
                "2026-1-1,rest,元旦            | 2026-1-1",
                "2026-01-01,holiday,元旦       | rest or work",
                "2026-01-01,rest,元宵节        | unknown holiday",
                "2026-01-01,rest,国庆节、       | unknown holiday",
                "''                           | three fields"
            })
    void aBadLineIsNamed(String line, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(HEADER + "2025-01-01,rest,元旦\n" + line + "\n"))
                .withMessageContainingAll("test.csv, line 3", complaint);
    }

    @Test
    void aDayListedTwiceIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(HEADER + "2025-01-01,rest,元旦\n2025-01-01,work,元旦\n"))
                .withMessageContainingAll("line 3", "twice");
    }

    @Test
    void aMissingHeaderIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2025-01-01,rest,元旦\n"))
                .withMessageContaining("line 1");
    }

    @Test
    void aDayOfAYearWhoseNoticeIsMissingIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(HEADER + "2025-01-01,rest,元旦\n2026-05-01,rest,劳动节\n"))
                .withMessageContaining("2026-05-01");
    }

    private static HolidayNotices read(String text) {
        return HolidayNotices.read("test.csv", new BufferedReader(new StringReader(text)));
    }
}
