package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaiveAgreementTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2029, 1, 1).toEpochDay() - FIRST.toEpochDay());

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());
    private final String notices = NaiveCount.notices();
    private final WorkingCalendar uploaded = new WorkingCalendar(HolidayNotices.shipped()
            .with(List.of(
                    SampleNotice.of(2027).asShipped(), SampleNotice.of(2028).asShipped())));
    private final String withUploaded = notices
            + SampleNotice.of(2027).csv().replaceFirst("^[^\n]*\n", "")
            + SampleNotice.of(2028).csv().replaceFirst("^[^\n]*\n", "");

    NaiveAgreementTest() throws IOException {}

    @Test
    void everyStartDayAgreesOnShortSpans() {
        for (int offset = 0; offset < DAYS; offset++) {
            for (Span.Unit unit : Span.Unit.values()) {
                agree(FIRST.plusDays(offset), new Span(1 + offset % 4, unit, Span.Direction.AFTER, true));
            }
        }
    }

    @Test
    void randomStartsAndSpansAgree() {
        Random random = new Random(20260920);
        for (int i = 0; i < 6000; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
            Span.Unit unit = Span.Unit.values()[random.nextInt(3)];
            Span.Direction direction = Span.Direction.values()[random.nextInt(2)];
            int longest = unit == Span.Unit.MONTH ? 36 : i % 50 == 0 ? Span.MAX_AMOUNT : 120;
            agree(start, new Span(1 + random.nextInt(longest), unit, direction, random.nextInt(4) > 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void everyYearOfANoticeAgreesShippedOrUploaded(int year) {
        Random random = new Random(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        for (int i = 0; i < 1500; i++) {
            LocalDate start = first.plusDays(random.nextInt(first.lengthOfYear()));
            Span.Unit unit = Span.Unit.values()[i % 3];
            int amount = 1 + random.nextInt(unit == Span.Unit.MONTH ? 18 : 90);
            Span span = new Span(amount, unit, Span.Direction.values()[i % 2], random.nextInt(4) > 0);
            agree(uploaded, withUploaded, start, span);
        }
    }

    /** From each of the days around the end of February, to and from the leap days of four years. */
    @Test
    void leapDaysAgree() {
        for (int year = 2019; year <= 2029; year++) {
            for (int offset = -4; offset <= 4; offset++) {
                LocalDate start = LocalDate.of(year, 3, 1).plusDays(offset);
                for (Span.Direction direction : Span.Direction.values()) {
                    for (int months = 1; months <= 60; months++) {
                        agree(uploaded, withUploaded, start, new Span(months, Span.Unit.MONTH, direction, true));
                    }
                    for (int days : List.of(1, 2, 28, 29, 30, 31, 365, 366, 731, 1461)) {
                        agree(uploaded, withUploaded, start, new Span(days, Span.Unit.DAY, direction, true));
                    }
                }
            }
        }
    }

    private void agree(LocalDate start, Span span) {
        agree(calendar, notices, start, span);
    }

    private static void agree(WorkingCalendar calendar, String notices, LocalDate start, Span span) {
        Deadline deadline = calendar.deadline(start, span);

        assertThat(new NaiveCount.Result(deadline.due(), deadline.safeDate(), deadline.provisional()))
                .as("%s from %s", span, start)
                .isEqualTo(NaiveCount.count(
                        notices,
                        start,
                        span.amount(),
                        span.unit().name(),
                        span.direction() == Span.Direction.AFTER,
                        span.roll()));
    }
}
