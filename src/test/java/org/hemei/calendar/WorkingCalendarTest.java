package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemei.calendar.Span.Unit.DAY;
import static org.hemei.calendar.Span.Unit.MONTH;
import static org.hemei.calendar.Span.Unit.WORKING_DAY;

import java.time.LocalDate;
import java.util.Locale;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());

    @Test
    void article201TheStartDayIsNotCounted() {
        assertThat(calendar.deadline(day("2026-03-02"), Span.after(1, DAY)).due())
                .isEqualTo("2026-03-03");
        assertThat(calendar.deadline(day("2026-03-02"), Span.after(1, WORKING_DAY))
                        .due())
                .isEqualTo("2026-03-03");
    }

    @Test
    void article203ALastDayInsideAHolidayRollsPastTheWholeRestPeriod() {
        Deadline deadline = calendar.deadline(day("2026-09-01"), Span.after(30, DAY));

        assertThat(deadline.safeDate()).isEqualTo("2026-10-01");
        assertThat(deadline.due()).isEqualTo("2026-10-08");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2026-02-28, 1, 2026-03-28",
        "2026-03-31, 1, 2026-04-30",
        "2026-04-30, 1, 2026-05-30"
    })
    void aMonthEndsOnTheSameDayNumberOrTheLastDay(LocalDate start, int months, LocalDate end) {
        assertThat(calendar.deadline(start, Span.atLeastAfter(months, MONTH)).due())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 1, 2026-02-28", "2028-03-31, 1, 2028-02-29", "2028-02-29, 12, 2027-02-28"})
    void monthsCountedBackwardsEndTheSameWay(LocalDate event, int months, LocalDate latest) {
        assertThat(calendar.deadline(event, Span.before(months, MONTH)).due()).isEqualTo(latest);
    }

    @Test
    void aMonthEndOnARestDayRolls() {
        Deadline deadline = calendar.deadline(day("2026-01-31"), Span.after(4, MONTH));

        assertThat(deadline.safeDate()).isEqualTo("2026-05-31");
        assertThat(deadline.due()).isEqualTo("2026-06-01");
    }

    @Test
    void makeUpDaysCountAsWorkingDaysAndHolidaysDoNot() {
        assertThat(calendar.isWorkingDay(day("2026-09-20"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-10-01"))).isFalse();
        assertThat(calendar.deadline(day("2026-09-30"), Span.after(3, WORKING_DAY))
                        .due())
                .isEqualTo("2026-10-10");
        assertThat(calendar.deadline(day("2026-10-12"), Span.before(3, WORKING_DAY))
                        .due())
                .isEqualTo("2026-10-08");
    }

    @ParameterizedTest
    @EnumSource(Span.Unit.class)
    void aDateCountedBackwardsNeverRolls(Span.Unit unit) {
        Span asked = new Span(1, unit, Span.Direction.BEFORE, true);

        Deadline deadline = calendar.deadline(day("2026-06-22"), asked);

        assertThat(asked.roll()).isFalse();
        assertThat(deadline.due()).isEqualTo(deadline.safeDate()).isBefore("2026-06-22");
    }

    @Test
    void aYearWithoutANoticeHasPlainWeekendsAndIsProvisional() {
        Deadline deadline = calendar.deadline(day("2026-12-02"), Span.after(30, DAY));

        assertThat(calendar.hasNotice(2026)).isTrue();
        assertThat(calendar.hasNotice(2027)).isFalse();
        assertThat(deadline.due()).isEqualTo("2027-01-01");
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void rollingOrCountingIntoAYearWithoutANoticeIsProvisional() {
        WorkingCalendar only2022 =
                new WorkingCalendar(HolidayNotices.read("2022", "date,kind,name\n2022-01-01,rest,元旦\n"));

        Deadline rolled = only2022.deadline(day("2022-12-01"), Span.after(30, DAY));
        assertThat(rolled.due()).isEqualTo("2023-01-02");
        assertThat(rolled.provisional()).isTrue();

        Deadline counted = calendar.deadline(day("2026-12-31"), Span.after(1, WORKING_DAY));
        assertThat(counted.due()).isEqualTo("2027-01-01");
        assertThat(counted.provisional()).isTrue();
    }

    @Test
    void aDateThatConsultedNoDayIsNotProvisional() {
        assertThat(calendar.deadline(day("2030-05-01"), Span.before(15, DAY)).provisional())
                .isFalse();
        assertThat(calendar.deadline(day("2030-05-01"), Span.atLeastAfter(60, DAY))
                        .provisional())
                .isFalse();
        assertThat(calendar.deadline(day("2030-05-01"), Span.before(1, WORKING_DAY))
                        .provisional())
                .isTrue();
    }

    @Test
    void aHolidayIsNamedInTheReadersLanguage() {
        assertThat(calendar.holiday(day("2025-10-06")).map(name -> Texts.of(name, Texts.CHINESE)))
                .contains("国庆节、中秋节");
        assertThat(calendar.holiday(day("2025-10-06")).map(name -> Texts.of(name, Locale.ENGLISH)))
                .contains("National Day and Mid-Autumn Festival");
        assertThat(calendar.holiday(day("2026-09-20"))).isEmpty();
        assertThat(calendar.holiday(day("2026-09-19"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "-999999999-01-01", "+999999999-12-31"})
    void aStartOutsideTheCalendarIsRejectedByName(LocalDate start) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> calendar.deadline(start, Span.after(1, DAY)))
                .satisfies(rejected -> assertThat(rejected.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple("start", FieldError.Code.RANGE)));
    }

    @ParameterizedTest
    @EnumSource(Span.Unit.class)
    void theFarthestDatesCanBeComputed(Span.Unit unit) {
        assertThat(calendar.deadline(day("2200-12-31"), Span.after(3660, unit)).due())
                .isAfter("2200-12-31")
                .isBefore("2600-01-01");
        assertThat(calendar.deadline(day("1900-01-01"), Span.before(3660, unit)).due())
                .isBefore("1900-01-01")
                .isAfter("1500-01-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3661, Integer.MAX_VALUE})
    void anAmountOutsideOneTo3660IsRejectedByName(int amount) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Span.after(amount, DAY))
                .satisfies(
                        rejected -> assertThat(Texts.of(rejected.errors().get(0).message(), Locale.ENGLISH))
                                .isEqualTo("Enter a whole number from 1 to 3660"));
    }

    @Test
    void afterRollsUnlessToldOtherwise() {
        assertThat(Span.of(1, DAY, Span.Direction.AFTER, null).roll()).isTrue();
        assertThat(Span.of(1, DAY, Span.Direction.AFTER, false).roll()).isFalse();
        assertThat(Span.of(1, DAY, Span.Direction.BEFORE, null).roll()).isFalse();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
