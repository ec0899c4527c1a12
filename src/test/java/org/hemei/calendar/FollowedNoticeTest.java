package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.calendar.HolidayDesk.moved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Test
    void aDateThatStaysIsNoLongerProvisional() throws Exception {
        String caseNo = holidays.registeredOn("2026-12-29");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-01 true");
        String noHoliday = SampleNotice.of(2027).csv();

        Answer applied = holidays.upload(2027, false, noHoliday);

        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 false");
        String late = holidays.registeredOn("2027-03-01");
        assertThat(holidays.deadline(late)).isEqualTo("2027-03-04 false");
        assertThat(moved(applied)).noneMatch(line -> line.startsWith(late));
    }

    @Test
    void whatIsOverStaysAsItWas() throws Exception {
        String withdrawn = holidays.registeredOn("2026-12-30");
        holidays.desk()
                .send(
                        "community",
                        "/disputes/" + withdrawn + "/withdraw",
                        Map.of("party", "APPLICANT", "reason", "和好了"));
        String accepted = holidays.registeredOn("2026-12-30");
        holidays.desk().step("community", accepted, Map.of("ground", "NONE"));
        holidays.desk().step("community", accepted, Map.of("consent", true, "means", "PHONE"));

        holidays.upload(
                2027, false, SampleNotice.of(2027).and("2027-01-04,rest,元旦").csv());

        assertThat(holidays.deadline(withdrawn)).isEqualTo("2027-01-04 true");
        assertThat(holidays.deadline(accepted)).isEqualTo("2027-01-04 true");
    }

    @Test
    void aShippedYearCanBeCorrected() throws Exception {
        String caseNo = holidays.registeredOn("2026-09-29");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2026-10-09 false");
        String corrected = HolidayNotices.shipped().notice(2026).orElseThrow().days().stream()
                .map(day -> "\n" + day.date() + "," + day.kind() + "," + day.name())
                .reduce("date,kind,name", String::concat);

        Answer same = holidays.upload(2026, false, corrected);
        Answer longer = holidays.upload(2026, false, corrected + "\n2026-10-08,rest,国庆节");

        assertThat(moved(same)).isEmpty();
        assertThat(moved(longer)).contains(caseNo + " mediation.acceptance 2026-10-09 2026-10-10");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2026-10-10 false");
    }

    @Test
    void theLastUploadOfAYearCounts() throws Exception {
        holidays.upload(2027, false, SampleNotice.of(2027).csv());
        holidays.upload(2028, false, SampleNotice.of(2028).csv());
        holidays.upload(
                2027, false, SampleNotice.of(2027).and("2027-01-04,rest,元旦").csv());

        assertThat(calendar.hasNotice(2027)).isTrue();
        assertThat(calendar.hasNotice(2028)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-04"))).isFalse();
    }

    @Test
    void aNodeThatStartsLaterKnowsTheNoticesAndOneThatRunsSoonDoes() throws Exception {
        CurrentNotices another = new CurrentNotices(store);
        assertThat(another.get().cover(2027)).isFalse();

        holidays.upload(2027, false, SampleNotice.of(2027).csv());

        assertThat(new CurrentNotices(store).get().cover(2027)).isTrue();
        assertThat(another.get().cover(2027)).isFalse();
        another.refresh();
        assertThat(another.get().cover(2027)).isTrue();
        assertThat(another.get().notice(2027)).isEqualTo(current.get().notice(2027));
    }

    @Test
    void anUploadThatFailsLeavesTheCalendarAsItIs() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                holidays.upload(2027, false, SampleNotice.of(2027).csv());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });

        assertThat(calendar.hasNotice(2027)).isFalse();
        assertThat(new CurrentNotices(store).get().cover(2027)).isFalse();
    }

    @Test
    void uploadsAtTheSameMomentBothCount() throws Exception {
        List<Answer> answers = Together.at(List.of(
                () -> holidays.upload(2027, false, SampleNotice.of(2027).csv()),
                () -> holidays.upload(2028, false, SampleNotice.of(2028).csv())));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        current.refresh();
        assertThat(calendar.hasNotice(2027)).isTrue();
        assertThat(calendar.hasNotice(2028)).isTrue();
    }

    @Test
    void aDeadlineComputedOnTheOldNoticesIsBroughtAfter() throws Exception {
        String caseNo = holidays.registeredOn("2026-12-30");
        List<NoticeDay> days =
                SampleNotice.of(2027).and("2027-01-04,rest,元旦").asShipped().days();
        Notice notice = new Notice(2027, "通知", days, ADMIN.name(), Instant.EPOCH);
        new TransactionTemplate(transactions).execute(status -> store.add(notice, ADMIN));
        current.refresh();

        upkeep.look();
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 true");
        upkeep.look();

        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-06 false");
        assertThat(holidays.history(caseNo)).last().asString().startsWith("系统：");
        int lines = holidays.history(caseNo).size();
        upkeep.look();
        assertThat(holidays.history(caseNo)).hasSize(lines);
    }
}
