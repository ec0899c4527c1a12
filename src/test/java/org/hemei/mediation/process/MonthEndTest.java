package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.util.Map;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.offices.Tier;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When the month of a tier is over the parties are asked what they want, and nothing moves by itself (PMW 33, People's
 * Mediation Law 3, 17).
 */
@DemoCityTest
class MonthEndTest extends CaseTrial {

    @Test
    void theLastDayBelongsToTheMonth() {
        CheckedCase parking = mediating().until("2026-04-02T23:59").waitsAt("holdSession");
        assertThat(parking.driver().file().state()).isEqualTo(DisputeState.MEDIATING);

        parking.until("2026-04-03T00:00").waitsAt("askParties", "superviseDeadline");

        parking.in(AT_TIER).hasPassed("boundaryEvent_limitReached").isWaitingAtExactly("userTask_askParties");
        assertThat(parking.driver().file().state()).isEqualTo(DisputeState.DECIDING);
        assertThat(parking.driver().history()).containsOnlyOnce("remindOffice", "reachLimit", "reportOverdue");
    }

    @Test
    void aMonthThatWouldEndOnARestDayEndsAfterTheHoliday() {
        on("2026-03-04");
        CheckedCase parking = new CheckedCase(application, CaseDriver.leak(), "2026-03-09", "2026-04-07");
        parking.take(UP_TO_SESSION).waitsAt("holdSession");

        parking.until("2026-04-07T23:59").waitsAt("holdSession");
        parking.until("2026-04-08T00:00").waitsAt("askParties", "superviseDeadline");
    }

    @Test
    void nothingMovesUntilThePartiesHaveAnswered() {
        CheckedCase parking = mediating().until("2026-12-31T09:00");

        parking.waitsAt("askParties", "superviseDeadline").in(CASE).isWaitingAtExactly("callActivity_communityTier");
        assertThat(parking.driver().file().state()).isEqualTo(DisputeState.DECIDING);
        assertThat(parking.driver().file().tier()).isEqualTo(Tier.COMMUNITY);
        assertThat(parking.driver().file().outcome()).isNull();
        assertThat(parking.deadlines()).containsExactly("acceptance 2026-03-05", "conclusion 2026-04-02");
    }

    @Test
    void whereNobodyIsAppointedYetTheWholeOfficeAsks() {
        CheckedCase parking = register(CaseDriver.leak())
                .take("decideAdmissibility", "recordConsent")
                .until("2026-04-03T09:00");

        parking.waitsAt("askParties", "superviseDeadline");
        assertThat(parking.driver().task("askParties").task().assignee()).isNull();
        parking.take("askParties").hasEnded(Outcome.TERMINATED);
    }

    @Test
    void bothMayExtendOnceAndThenOnlyGoOnOrStop() {
        CheckedCase parking = mediating().until("2026-04-03T09:00").take("askParties", EXTEND);
        parking.concludesBy("2026-05-06").waitsAt("holdSession");
        assertThat(parking.deadlines()).endsWith("conclusion 2026-04-02", "extension 2026-05-06");

        parking.until("2026-05-07T09:00").waitsAt("askParties", "superviseDeadline");
        refuses(
                parking,
                () -> parking.driver().complete("askParties", EXTEND),
                "data.applicant UNKNOWN",
                "data.respondent UNKNOWN");
        parking.take("askParties").hasEnded(Outcome.TERMINATED);
    }

    @Test
    void whoExtendsLateStillHasAllOfTheDays() {
        CheckedCase parking = mediating().until("2026-04-20T09:00").take("askParties", EXTEND);

        parking.concludesBy("2026-05-20").waitsAt("holdSession");
        parking.until("2026-05-20T23:59").waitsAt("holdSession");
        parking.until("2026-05-21T09:00").waitsAt("askParties", "superviseDeadline");
    }

    @Test
    void theNextTierHasAMonthOfItsOwnAndMayBeExtendedOnceAgain() {
        CheckedCase parking = mediating().until("2026-04-03T09:00").take("askParties", EXTEND);
        parking.concludesBy("2026-05-06").until("2026-05-07T09:00").take("askParties", NEXT_TIER);

        parking.concludesBy("2026-06-08").waitsAt("giveRightsNotice");
        parking.in(CASE).isWaitingAtExactly("callActivity_streetTier");
        assertThat(parking.deadlines()).endsWith("extension 2026-05-06", "escalation 2026-06-08");
        parking.take("giveRightsNotice", "appointMediator").until("2026-06-09T09:00");
        parking.waitsAt("askParties", "superviseDeadline").take("askParties", EXTEND);
        parking.concludesBy("2026-07-09").waitsAt("recordFacts");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "TERMINATE, TERMINATE",
        "TERMINATE, NEXT_TIER",
        "NEXT_TIER, TERMINATE",
        "EXTEND,    TERMINATE",
        "NEXT_TIER, EXTEND",
        "EXTEND,    NEXT_TIER",
    })
    void withoutOneAnswerOfBothTheMediationIsTerminated(String applicant, String respondent) {
        CheckedCase parking = mediating().until("2026-04-03T09:00");

        parking.take("askParties", Map.of("applicant", applicant, "respondent", respondent))
                .hasEnded(Outcome.TERMINATED);

        parking.in(AT_TIER).isEnded().hasPassed("endEvent_unresolved").hasNotPassed("endEvent_escalated");
        assertThat(parking.waysOut()).endsWith(ALWAYS);
        parking.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
    }

    @Test
    void whoStopsIsTerminatedThoughSomethingWasAgreedInTime() {
        CheckedCase parking = mediating().until("2026-04-03T09:00");

        parking.take("askParties", Map.of("agreedInTime", true)).hasEnded(Outcome.TERMINATED);
    }

    @Test
    void anAgreementThatOnlyWaitsToBeWrittenDownIsNotInterrupted() {
        CheckedCase parking = mediating().take("holdSession").until("2026-04-20T09:00");

        parking.waitsAt("recordAgreement", "superviseDeadline").take("recordAgreement");
        parking.waitsAt("revisit").in(AT_TIER).isEnded().hasNotPassed("boundaryEvent_limitReached");
    }

    @Test
    void whoIsAskedMayWithdrawInsteadOfAnswering() {
        CheckedCase parking = mediating().until("2026-04-03T09:00");

        parking.withdraw("RESPONDENT").hasEnded(Outcome.WITHDRAWN);

        parking.in(AT_TIER).isEnded().hasNotPassed("businessRuleTask_decisionPoint");
        parking.take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
    }

    private CheckedCase mediating() {
        return register(CaseDriver.leak()).take(UP_TO_SESSION);
    }
}
