package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.util.List;
import java.util.Map;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Session;
import org.hemei.mediation.SessionResult;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through the mediation at one tier. */
@DemoCityTest
class TierPathsTest extends CaseTrial {

    @AfterAll
    void everyElementWasPassed() {
        assertThat(missed(AT_TIER)).isEmpty();
    }

    @Test
    void aTierEndsWithTheAgreementThatItsSessionCameTo() {
        CheckedCase arrears = register(CaseDriver.leak()).take(UP_TO_SESSION);
        arrears.in(AT_TIER).isWaitingAtExactly("subProcess_mediate", "userTask_holdSession");
        arrears.take("holdSession").waitsAt("recordAgreement");
        arrears.in(AT_TIER).hasPassed("endEvent_sessionsOver").isWaitingAtExactly("userTask_recordAgreement");

        arrears.take("recordAgreement", WRITTEN);

        arrears.in(AT_TIER)
                .isEnded()
                .hasPassed("endEvent_agreed")
                .hasNotPassed("userTask_askParties", "serviceTask_beginDeciding");
        arrears.in(CASE).isWaitingAtExactly("callActivity_performance");
    }

    @Test
    void aSessionMayLeadToAnotherAsOftenAsTheyLike() {
        CheckedCase piano = register(CaseDriver.leak()).take(UP_TO_SESSION);
        piano.take("holdSession", Map.of("result", "CONTINUE", "present", List.of("APPLICANT")));
        piano.waitsAt("holdSession");
        assertThat(piano.driver().file().state()).isEqualTo(DisputeState.MEDIATING);
        piano.take("holdSession", Map.of("result", "CONTINUE")).take("holdSession", "recordAgreement");

        piano.in(AT_TIER).isEnded().hasPassed("endEvent_agreed");
        List<Session> sessions = piano.driver().file().sessions();
        assertThat(sessions)
                .extracting(Session::result)
                .containsExactly(SessionResult.CONTINUE, SessionResult.CONTINUE, SessionResult.AGREED);
        assertThat(sessions.get(0).present()).containsExactly(PartyRole.APPLICANT);
    }

    @Test
    void aTierThatARespondentRefusesEndsBeforeItAcceptsTheCase() {
        CheckedCase dog = register(CaseDriver.leak()).take("decideAdmissibility");
        dog.in(AT_TIER).isWaitingAtExactly("userTask_recordConsent");

        dog.take("recordConsent", Map.of("consent", false)).hasEnded(Outcome.REFUSED);

        dog.in(AT_TIER).isEnded().hasPassed("endEvent_refused").hasNotPassed("serviceTask_acceptCase");
    }

    @Test
    void aTierThatSettlesNothingIsLeftWhenOneSideWantsToStop() {
        CheckedCase piano = asked();
        piano.in(AT_TIER).isWaitingAtExactly("userTask_askParties");

        piano.take("askParties", Map.of("applicant", "NEXT_TIER", "respondent", "TERMINATE"));

        piano.hasEnded(Outcome.TERMINATED);
        piano.in(AT_TIER)
                .isEnded()
                .hasPassed("businessRuleTask_decisionPoint", "serviceTask_terminateCase", "endEvent_unresolved")
                .hasNotPassed("userTask_recordAgreement", "serviceTask_escalateCase");
        assertThat(piano.driver().history()).endsWith("holdSession", "askParties", "terminate", "tellWaysOut", "close");
    }

    @Test
    void theNextTierAsksNobodyAgainWhetherTheyConsent() {
        CheckedCase escalated = asked().take("askParties", NEXT_TIER).waitsAt("giveRightsNotice");

        escalated.in(CASE).isWaitingAtExactly("callActivity_streetTier");
        escalated
                .in(AT_TIER)
                .isWaitingAtExactly("subProcess_mediate", "userTask_giveRightsNotice")
                .hasPassed("gateway_consentGiven", "serviceTask_acceptCase")
                .hasNotPassed("userTask_recordConsent");
        assertThat(missed(AT_TIER, escalated))
                .doesNotContain("serviceTask_escalateCase", "endEvent_escalated", "flow_consentBefore");
        assertThat(escalated.driver().history()).endsWith("askParties", "escalate", "acceptEscalated");
    }

    @Test
    void partiesWhoWereAskedMayExtendWithoutALimitHavingPassed() {
        CheckedCase piano = asked();

        piano.take("askParties", EXTEND).concludesBy("2026-05-06").waitsAt("holdSession");

        piano.in(AT_TIER).hasPassed("serviceTask_extendMediation").hasNotPassed("boundaryEvent_limitReached");
        piano.take("holdSession", "recordAgreement");
        piano.in(AT_TIER).isEnded().hasPassed("endEvent_agreed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"giveRightsNotice", "appointMediator", "recordFacts", "holdSession"})
    void aMediationThatItsLimitInterruptsGoesOnWhereItStoppedWhenBothExtendIt(String step) {
        CheckedCase parking = register(CaseDriver.leak());
        List<String> way = List.of(
                "decideAdmissibility",
                "recordConsent",
                "giveRightsNotice",
                "appointMediator",
                "recordFacts",
                "holdSession");
        parking.take(way.subList(0, way.indexOf(step)).toArray(String[]::new)).waitsAt(step);

        parking.until("2026-04-03T09:00").waitsAt("askParties", "superviseDeadline");
        parking.in(AT_TIER)
                .hasPassed("boundaryEvent_limitReached", "serviceTask_reachLimit")
                .isWaitingAtExactly("userTask_askParties");
        parking.take("askParties", EXTEND).concludesBy("2026-05-06").waitsAt(step);

        parking.in(AT_TIER).hasPassed("serviceTask_extendMediation");
        parking.take(way.subList(way.indexOf(step), way.size()).toArray(String[]::new))
                .take("recordAgreement")
                .waitsAt("revisit");
        assertThat(parking.driver().file().state()).isEqualTo(DisputeState.PERFORMING);
    }

    @Test
    void whatWasAgreedInTimeIsWrittenDownAfterTheLimit() {
        CheckedCase leak = register(CaseDriver.leak()).take(UP_TO_SESSION).until("2026-04-03T09:00");

        leak.take("askParties", Map.of("applicant", "EXTEND", "respondent", "NEXT_TIER", "agreedInTime", true))
                .waitsAt("recordAgreement", "superviseDeadline");
        leak.in(AT_TIER).hasNotPassed("endEvent_sessionsOver").isWaitingAtExactly("userTask_recordAgreement");
        leak.take("recordAgreement").waitsAt("revisit");

        leak.in(AT_TIER).isEnded().hasPassed("endEvent_agreed").hasNotPassed("endEvent_unresolved");
    }

    @Test
    void anExpertTestStopsTheClockAndItsResultStartsItAgain() {
        CheckedCase leak = register(CaseDriver.leak())
                .take("decideAdmissibility", "recordConsent", "giveRightsNotice", "appointMediator");

        leak.take("recordFacts", Map.of("expertTest", true, "suspend", true, "testUntil", "2026-03-12"))
                .concludesBy("2026-04-13")
                .waitsAt("recordFacts");
        leak.in(AT_TIER)
                .hasPassed("endEvent_clockChanges", "serviceTask_changeClock")
                .isWaitingAtExactly("subProcess_mediate", "userTask_recordFacts");
        leak.until("2026-03-12T10:00").take("recordFacts").waitsAt("holdSession");
        leak.in(AT_TIER).isWaitingAtExactly("subProcess_mediate", "userTask_holdSession");
    }

    /** Their session came to nothing. */
    private CheckedCase asked() {
        return register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession", UNRESOLVED);
    }
}
