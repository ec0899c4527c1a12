package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;
import static org.hemei.mediation.process.MediationElements.DEADLINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.DeadlineChange;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.platform.NotFound;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Around each deadline the office is reminded and its lead is told, and the case itself stays where it is; a case of
 * Monday 2 March 2026 is to be decided on by the 5th and, once accepted, concluded by 2 April.
 */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineWatchTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> taken = new ArrayList<>();

    @AfterAll
    void everyElementWasPassed() {
        assertThat(passed.missed(DEADLINE, taken)).isEmpty();
    }

    @Test
    void theOfficeIsRemindedThreeDaysBefore() {
        HandledCase leak = accepted();
        leak.watch("conclusion").isWaitingAtExactly("intermediateCatchEvent_dueSoon");

        leak.until("2026-03-30T08:59").watch("conclusion").isWaitingAtExactly("intermediateCatchEvent_dueSoon");
        assertThat(leak.history()).endsWith("accept");
        leak.until("2026-03-30T09:00").watch("conclusion").isWaitingAtExactly("intermediateCatchEvent_overdue");

        leak.watch("conclusion").hasPassed("serviceTask_remindOffice").hasNotPassed("serviceTask_reportOverdue");
        assertThat(leak.history()).endsWith("accept", "remindOffice");
        assertThat(leak.file().history().get(5))
                .satisfies(line -> assertThat(line.who()).isEqualTo("系统"))
                .satisfies(line -> assertThat(line.what().args()).contains("2026-04-02"));
        leak.waitsAt("giveRightsNotice");
    }

    @Test
    void onlyWhenTheLastDayIsOverTheLeadIsTold() {
        HandledCase leak = registered(CaseDriver.leak());
        leak.until("2026-03-05T23:59").waitsAt("decideAdmissibility");
        leak.watch("acceptance").isWaitingAtExactly("intermediateCatchEvent_overdue");

        leak.until("2026-03-06T00:00").waitsAt("decideAdmissibility", "superviseDeadline");
        leak.watch("acceptance")
                .hasPassed("serviceTask_reportOverdue")
                .isWaitingAtExactly("userTask_superviseDeadline");
        assertThat(leak.history()).endsWith("remindOffice", "reportOverdue");
        assertThat(leak.at("superviseDeadline")).isEqualTo("YZ-QH-WT-YS/LEAD");
    }

    @Test
    void theDeadlineMovesNothingByItself() {
        HandledCase leak = overdue();

        leak.in(CASE).isWaitingAtExactly("userTask_decideAdmissibility");
        assertThat(leak.file().state()).isEqualTo(DisputeState.REGISTERED);
        assertThat(leak.file().outcome()).isNull();
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05");
        leak.take("decideAdmissibility", "recordConsent").waitsAt("giveRightsNotice");
    }

    @Test
    void theLeadSaysWhatIsToBeDoneAndTheWatchIsOver() {
        HandledCase leak = overdue();
        leak.refused(NotFound.class, () -> leak.does("community", "superviseDeadline", Map.of()));
        leak.refused(NotFound.class, () -> leak.does("changtai.lead", "superviseDeadline", Map.of()));

        leak.does("street.lead", "superviseDeadline", Map.of("ordered", "明天下班前审查完。"));

        leak.waitsAt("decideAdmissibility").watch("acceptance").isEnded().hasPassed("endEvent_supervised");
        assertThat(leak.history()).endsWith("reportOverdue", "superviseWith");
        assertThat(leak.deadlines()).as("it is still not met").containsExactly("acceptance 2026-03-05");
        days.on("2026-03-09");
        leak.take("decideAdmissibility", "recordConsent");
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05 met", "conclusion 2026-04-09");
    }

    @Test
    void theLeadMayHaveNothingToSay() {
        HandledCase leak = overdue().does("street.lead", "superviseDeadline", Map.of());

        assertThat(leak.history()).endsWith("supervise");
    }

    @Test
    void whatIsMetInTimeIsNotRemindedOf() {
        HandledCase leak = registered(CaseDriver.leak()).take("decideAdmissibility", "recordConsent");

        leak.watch("acceptance")
                .isEnded()
                .hasPassed("startEvent_deadlineMet", "endEvent_watchOver")
                .hasNotPassed("serviceTask_remindOffice");
        leak.watch("conclusion").isNotEnded();
        leak.until("2026-03-10T10:00").waitsAt("giveRightsNotice");
        assertThat(leak.history()).doesNotContain("remindOffice", "reportOverdue");
    }

    @Test
    void whatIsMetAfterTheReminderIsNotReported() {
        HandledCase leak = registered(CaseDriver.leak());
        leak.until("2026-03-05T10:00").take("decideAdmissibility", "recordConsent");

        leak.watch("acceptance").isEnded().hasPassed("serviceTask_remindOffice", "endEvent_watchOver");
        leak.until("2026-03-10T10:00").waitsAt("giveRightsNotice");
        assertThat(leak.history()).contains("remindOffice").doesNotContain("reportOverdue");
    }

    @Test
    void whatIsMetAtLastNeedsNoSupervision() {
        HandledCase leak = overdue().take("decideAdmissibility").waitsAt("recordConsent", "superviseDeadline");
        leak.take("recordConsent").waitsAt("giveRightsNotice");

        leak.watch("acceptance").isEnded().hasPassed("endEvent_watchOver").hasNotPassed("endEvent_supervised");
        assertThat(leak.history()).doesNotContain("supervise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "WITHDRAWN"})
    void withTheCaseAllWatchesEnd(String outcome) {
        HandledCase leak = overdue();
        if (outcome.equals("DECLINED")) {
            leak.take("decideAdmissibility", Map.of("ground", "AGENCY_ONLY"));
        } else {
            leak.driver().withdraw("APPLICANT");
        }

        leak.waitsAt("archiveCase").watch("acceptance").isEnded().hasPassed("endEvent_watchOver");
        assertThat(leak.watches()).isEmpty();
        leak.take("archiveCase").isFiled();
    }

    @Test
    void oneWatchEndsWithoutTheOthers() {
        HandledCase other = registered(CaseDriver.leak());
        HandledCase leak = registered(CaseDriver.leak());
        leak.driver().upTo("recordAgreement");
        leak.take("recordAgreement", Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30"));
        assertThat(leak.watches())
                .containsExactly("judicialConfirmation 2026-04-01 YZ-QH-WT-YS", "performance 2026-06-30 YZ-QH-WT-YS");

        leak.take("applyConfirmation");

        assertThat(leak.watches()).containsExactly("performance 2026-06-30 YZ-QH-WT-YS");
        assertThat(other.watches()).containsExactly("acceptance 2026-03-05 YZ-QH-WT-YS");
    }

    @Test
    void aDeadlineThatIsPutOffIsWatchedOverAnew() {
        HandledCase leak = accepted().take("giveRightsNotice", "appointMediator");
        leak.take("recordFacts", Map.of("expertTest", true, "suspend", true, "testUntil", "2026-03-12"));

        assertThat(leak.watches()).containsExactly("conclusion 2026-04-13 YZ-QH-WT-YS");
        leak.until("2026-04-09T23:59").waitsAt("recordFacts");
        assertThat(leak.history()).doesNotContain("reportOverdue").doesNotContain("remindOffice");
        leak.until("2026-04-10T09:00");
        assertThat(leak.history()).endsWith("remindOffice");
        leak.until("2026-04-14T00:00").waitsAt("askParties", "superviseDeadline");
        leak.in(AT_TIER).hasPassed("boundaryEvent_limitReached");
    }

    @Test
    void aDeadlineThatTheLeadMovesIsWatchedOverAnew() {
        HandledCase leak = overdue();
        moveAcceptance(leak, "2026-03-11");

        leak.waitsAt("decideAdmissibility");
        assertThat(leak.watches()).containsExactly("acceptance 2026-03-11 YZ-QH-WT-YS");
        assertThat(leak.until("2026-03-08T09:00").history()).endsWith("changeDeadline", "remindOffice");
        leak.until("2026-03-12T00:00").waitsAt("decideAdmissibility", "superviseDeadline");
    }

    @Test
    void whatIsDueTodayIsRemindedOfAtOnce() {
        HandledCase leak = registered(CaseDriver.leak());
        moveAcceptance(leak, "2026-03-02");

        leak.until("2026-03-02T10:01").watch("acceptance").isWaitingAtExactly("intermediateCatchEvent_overdue");
        assertThat(leak.history()).endsWith("changeDeadline", "remindOffice");
    }

    @Test
    void anElectionDisputeThatIsHalfAYearOldIsFlaggedToTheDistrict() {
        HandledCase election = registered(CaseDriver.dispute("COMMITTEE_ELECTION", "WRITTEN", null));
        assertThat(election.watches()).contains("electionSupervision 2026-09-02 YZ-QH");
        assertThat(election.until("2026-09-02T10:00").file().supervisedAt()).isNull();
        election.until("2026-09-03T00:00");

        assertThat(election.file().supervisedAt()).isNotNull();
        assertThat(election.history()).endsWith("flagForSupervision");
        election.watch("electionSupervision").isWaitingAtExactly("userTask_superviseDeadline");
    }

    @Test
    void theYearForGoingToCourtIsWarnedOfThirtyDaysBefore() {
        HandledCase decision = registered(CaseDriver.dispute("OWNERS_DECISION", "WRITTEN", null));
        decision.take("decideAdmissibility", Map.of("ground", "OWNERS_DECISION", "knownOn", "2025-06-01"));
        assertThat(decision.watches()).contains("decisionRevocation 2026-06-01 YZ-QH-WT-YS");
        decision.until("2026-05-02T09:00");

        assertThat(decision.history()).contains("warnOfCourtLimit");
        assertThat(decision.deadlines()).contains("decisionRevocation 2026-06-01");
    }

    private void moveAcceptance(HandledCase leak, String day) {
        leak.as("street.lead", lead -> {
            application
                    .getBean(DeadlineChange.class)
                    .change(leak.caseNo(), "mediation.acceptance", day, "须等物业到场", lead);
            return leak;
        });
    }

    private HandledCase overdue() {
        HandledCase leak = registered(CaseDriver.leak());
        return leak.until("2026-03-06T10:00");
    }

    private HandledCase accepted() {
        return registered(CaseDriver.leak()).take("decideAdmissibility", "recordConsent");
    }

    private HandledCase registered(IntakeForm form) {
        HandledCase dispute = new HandledCase(application, form);
        taken.add(dispute.caseNo());
        return dispute;
    }
}
