package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.calendar.HolidayDesk.moved;

import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Open deadlines follow the notices, on every node and whatever happens at the same time. */
@DemoCityTest
class FollowedNoticeTest {

    private static final Actor ADMIN = new Actor("admin", "系统管理员", List.of());

    @Autowired
    ApplicationContext application;

    @Autowired
    NoticeStore store;

    @Autowired
    CurrentNotices current;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    DeadlineUpkeep upkeep;

    @Autowired
    PlatformTransactionManager transactions;

    HolidayDesk holidays;

    @BeforeEach
    void sitDown() {
        holidays = new HolidayDesk(application);
    }

    @AfterEach
    void takeBack() {
        holidays.takeBack();
    }

    @Test
    void aProvisionalDeadlineIsComputedAgainAndTheCaseTellsOfIt() throws Exception {
        String caseNo = holidays.registeredOn("2026-12-30");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 true");
        String longWeekend = SampleNotice.of(2027)
                .and("2027-01-04,rest,元旦")
                .and("2026-12-26,work,元旦")
                .csv();

        Answer tried = holidays.upload(2027, true, longWeekend);
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 true");
        Answer applied = holidays.upload(2027, false, longWeekend);

        String move = caseNo + " mediation.acceptance 2027-01-04 2027-01-06";
        assertThat(moved(tried)).contains(move);
        assertThat(moved(applied)).isEqualTo(moved(tried));
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-06 false");
        assertThat(holidays.history(caseNo)).last().asString().contains("2027-01-04 到期的期限改为 2027-01-06", "系统管理员");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-26"))).isTrue();
    }
}
