package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.platform.DemoTime;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The two deadlines of a case at one tier, with the way they were computed. */
@DemoCityTest
class CaseDeadlinesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    DemoTime time;

    @AfterEach
    void backToTheTimeOfTheMachine() {
        time.reset();
    }

    @ParameterizedTest(name = "registered {0}, to be decided by {1}")
    @CsvSource({
        "2026-03-02, 2026-03-05, false, AFTER.WORKING_DAY",
        "2026-02-13, 2026-02-25, false, AFTER.WORKING_DAY restDays",
        "2026-12-30, 2027-01-04, true,  AFTER.WORKING_DAY restDays provisional",
    })
    void aDisputeIsDecidedOnWithinThreeWorkingDays(String day, String due, boolean provisional, String steps) {
        CaseDeadline decision = registered(day).file().deadlines().get(0);

        assertThat(decision.rule()).isEqualTo("mediation.acceptance");
        assertThat(decision.startedOn()).isEqualTo(day);
        assertThat(decision.due()).isEqualTo(due);
        assertThat(decision.safeDate()).isEqualTo(due);
        assertThat(decision.provisional()).isEqualTo(provisional);
        assertThat(codes(decision)).containsExactly(steps.split(" "));
    }

    @ParameterizedTest(name = "accepted {0}, to be concluded by {1}, safely by {2}")
    @CsvSource({
        "2026-03-02, 2026-04-02, 2026-04-02, false, AFTER.MONTH",
        "2026-04-01, 2026-05-06, 2026-05-01, false, AFTER.MONTH rolledHoliday",
        "2026-01-31, 2026-02-28, 2026-02-28, false, AFTER.MONTH monthEnd makeUpDay",
        "2026-12-10, 2027-01-11, 2027-01-10, true,  AFTER.MONTH rolled provisional",
    })
    void theMonthRunsFromAcceptanceAndRollsOffARestDay(
            String day, String due, String safeDate, boolean provisional, String steps) {
        CaseDriver accepted = registered(day).upTo("giveRightsNotice");
        CaseDeadline conclusion = accepted.file().deadlines().get(1);

        assertThat(conclusion.rule()).isEqualTo("mediation.conclusion");
        assertThat(conclusion.startedOn()).isEqualTo(day);
        assertThat(conclusion.due()).isEqualTo(due);
        assertThat(conclusion.safeDate()).isEqualTo(safeDate);
        assertThat(conclusion.provisional()).isEqualTo(provisional);
        assertThat(codes(conclusion)).containsExactly(steps.split(" "));
        assertThat(conclusion.sourceZh()).contains("人民调解工作若干规定", "第三十三条");
        assertThat(accepted.task("giveRightsNotice").task().due())
                .isEqualTo(OffsetDateTime.parse(due + "T23:59:59+08:00").toInstant());
    }

    @Test
    void theMonthDoesNotRunBeforeAcceptance() {
        CaseDriver asked = registered("2026-03-02").upTo("recordConsent");
        time.moveTo(OffsetDateTime.parse("2026-03-04T10:00:00+08:00").toInstant());
        asked.complete("recordConsent");

        assertThat(asked.file().deadlines())
                .extracting(deadline -> deadline.startedOn() + " to " + deadline.due())
                .containsExactly("2026-03-02 to 2026-03-05", "2026-03-04 to 2026-04-07");
    }

    private CaseDriver registered(String day) {
        time.moveTo(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant());
        return CaseDriver.register(application, CaseDriver.leak());
    }

    private static List<String> codes(CaseDeadline deadline) {
        return deadline.steps().stream()
                .map(Phrase::code)
                .map(code -> code.replace("calendar.derivation.", ""))
                .toList();
    }
}
