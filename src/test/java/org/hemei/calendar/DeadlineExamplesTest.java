package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.calendar.Span.Unit.DAY;
import static org.hemei.calendar.Span.Unit.MONTH;
import static org.hemei.calendar.Span.Unit.WORKING_DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The dates of the scenarios that clerks check the application against. */
class DeadlineExamplesTest {

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());

    @Test
    void es1TermEnding30SeptemberIsReportedBy30June() {
        assertThat(due("2026-09-30", Span.before(3, MONTH))).isEqualTo("2026-06-30");
    }

    @Test
    void es1LatestNoticeForAWindowOpening20AugustIs5August() {
        assertThat(due("2026-08-20", Span.before(15, DAY))).isEqualTo("2026-08-05");
    }

    @Test
    void es1FilingDay30IsASaturdayAndRollsToTheMakeUpSunday() {
        Deadline filing = calendar.deadline(LocalDate.parse("2026-08-20"), Span.after(30, DAY));

        assertThat(filing.due()).isEqualTo("2026-09-20");
        assertThat(filing.safeDate()).isEqualTo("2026-09-19");
        assertThat(filing.provisional()).isFalse();
    }

    @Test
    void es5HandoverDay10IsAMakeUpSaturdayAndDoesNotRoll() {
        Deadline handover = calendar.deadline(LocalDate.parse("2026-09-30"), Span.after(10, DAY));

        assertThat(handover.due()).isEqualTo("2026-10-10");
        assertThat(handover.safeDate()).isEqualTo("2026-10-10");
    }

    @Test
    void ms2ConfirmationOfAnAgreementOf2MarchMayBeAskedUntil1April() {
        assertThat(due("2026-03-02", Span.after(30, DAY))).isEqualTo("2026-04-01");
    }

    @Test
    void hs1SixtyDaysOfNoticeEndOnLabourDayWithoutRolling() {
        Deadline end = calendar.deadline(LocalDate.parse("2026-03-02"), Span.atLeastAfter(60, DAY));

        assertThat(end.due()).isEqualTo("2026-05-01");
        assertThat(end.safeDate()).isEqualTo("2026-05-01");
        assertThat(calendar.isWorkingDay(end.due())).isFalse();
    }

    @Test
    void hs1FirstWorkingDayAfterThatContractIs6May() {
        assertThat(due("2026-05-01", Span.after(1, WORKING_DAY))).isEqualTo("2026-05-06");
    }

    @Test
    void hs1ThirtyDaysOfContractualNoticeEndOn1April() {
        assertThat(due("2026-03-02", Span.atLeastAfter(30, DAY))).isEqualTo("2026-04-01");
    }

    @Test
    void hs2NoticeOf90DaysBeforeExpiryIsTheLatest() {
        assertThat(due("2026-12-31", Span.before(90, DAY))).isEqualTo("2026-10-02");
    }

    private LocalDate due(String start, Span span) {
        return calendar.deadline(LocalDate.parse(start), span).due();
    }
}
