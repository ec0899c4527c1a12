package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.calendar.Span.Unit.DAY;
import static org.hemei.calendar.Span.Unit.MONTH;
import static org.hemei.calendar.Span.Unit.WORKING_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hemei.platform.Phrase;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());

    @Test
    void rollingToAMakeUpDayIsTold() {
        Deadline deadline = count("2026-08-20", Span.after(30, DAY));

        assertThat(Texts.of(deadline, Texts.CHINESE))
                .containsExactly(
                        "从 2026-08-20 次日起算 30 天，至 2026-09-19（星期六）", "2026-09-19 是休息日，顺延至 2026-09-20（星期日，调休上班）");
        assertThat(Texts.of(deadline, Locale.ENGLISH))
                .containsExactly(
                        "The 30-day period from 2026-08-20, that day not counted, runs to 2026-09-19 (Saturday)",
                        "2026-09-19 is a rest day; the deadline moves to 2026-09-20 (Sunday, a make-up working day)");
    }

    @Test
    void theHolidayThatMovesADeadlineIsNamed() {
        Deadline deadline = count("2026-09-01", Span.after(30, DAY));

        assertThat(Texts.of(deadline, Texts.CHINESE)).contains("2026-10-01 是休息日（国庆节），顺延至 2026-10-08（星期四）");
        assertThat(Texts.of(deadline, Locale.ENGLISH))
                .contains("2026-10-01 is a rest day (National Day); the deadline moves to 2026-10-08 (Thursday)");
    }

    @Test
    void aMakeUpSaturdayIsToldToStay() {
        assertThat(Texts.of(count("2026-09-30", Span.after(10, DAY)), Texts.CHINESE))
                .containsExactly("从 2026-09-30 次日起算 10 天，至 2026-10-10（星期六）", "2026-10-10 是调休上班日，不顺延");
    }

    @Test
    void restDaysBetweenWorkingDaysAreCountedOut() {
        assertThat(Texts.of(count("2026-09-30", Span.after(3, WORKING_DAY)), Texts.CHINESE))
                .containsExactly("从 2026-09-30 次日起算 3 个工作日，至 2026-10-10（星期六，调休上班）", "其间 7 个休息日不计");
    }

    @Test
    void aMissingDayNumberIsTold() {
        assertThat(Texts.of(count("2027-01-31", Span.before(2, MONTH)), Texts.CHINESE))
                .containsExactly(
                        "从 2027-01-31 往前推 2 个月，最迟 2026-11-30（星期一）", "2026-11 没有 31 日，以该月最后一日为准", "往前推算的期限遇休息日不调整");
    }

    @Test
    void aMinimumNoticeSaysThatItDoesNotRoll() {
        assertThat(Texts.of(count("2026-03-02", Span.atLeastAfter(60, DAY)), Locale.ENGLISH))
                .containsExactly(
                        "The 60-day period from 2026-03-02, that day not counted, runs to 2026-05-01 (Friday)",
                        "This date does not move off rest days");
    }

    @Test
    void yearsWithoutANoticeAreNamedAndNoOthers() {
        assertThat(count("2019-12-20", Span.after(1900, WORKING_DAY)).derivation())
                .filteredOn(phrase -> phrase.code().equals("calendar.derivation.provisional"))
                .extracting(phrase -> phrase.args().get(0))
                .containsExactly("2019", "2027");
        assertThat(count("2026-12-20", Span.after(1000, WORKING_DAY)).derivation())
                .contains(Phrase.of("calendar.derivation.provisional", "2027–2030"));
        assertThat(Texts.of(count("2026-12-02", Span.after(30, DAY)), Texts.CHINESE))
                .containsExactly("从 2026-12-02 次日起算 30 天，至 2027-01-01（星期五）", "没有 2027 年的放假安排，暂按周末为休息日计算，日期可能变动");
    }

    @Test
    void argumentsAreStringsAndPhrasesOnlyAndEnglishHasNoChinese() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            Span span = new Span(
                    1 + random.nextInt(i % 10 == 0 ? 3660 : 40),
                    Span.Unit.values()[random.nextInt(3)],
                    Span.Direction.values()[random.nextInt(2)],
                    random.nextBoolean());
            Deadline deadline = calendar.deadline(LocalDate.of(2019, 6, 1).plusDays(random.nextInt(3000)), span);

            deadline.derivation().forEach(DerivationTest::storable);
            assertThat(Texts.of(deadline, Texts.CHINESE)).noneMatch(text -> text.contains("{"));
            assertThat(Texts.of(deadline, Locale.ENGLISH))
                    .noneMatch(text -> text.contains("{"))
                    .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        }
    }

    private static void storable(Phrase phrase) {
        for (Object argument : phrase.args()) {
            if (argument instanceof Phrase nested) {
                storable(nested);
            } else {
                assertThat(argument).isInstanceOf(String.class);
            }
        }
    }

    @Test
    void everyStepIsToldInOrder() {
        List<String> codes = count("2026-08-31", Span.after(6, MONTH)).derivation().stream()
                .map(Phrase::code)
                .toList();

        assertThat(codes)
                .containsExactly(
                        "calendar.derivation.AFTER.MONTH",
                        "calendar.derivation.monthEnd",
                        "calendar.derivation.rolled",
                        "calendar.derivation.provisional");
    }

    private Deadline count(String start, Span span) {
        return calendar.deadline(LocalDate.parse(start), span);
    }
}
