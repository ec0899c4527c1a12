package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.platform.Conflict;
import org.hemei.platform.DemoTime;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever moves a token by hand moves the legal state with it, or is refused. */
@DemoCityTest
class MovedTokenTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DemoTime time;

    @BeforeEach
    void on2March() {
        time.moveTo(OffsetDateTime.parse("2026-03-02T10:00:00+08:00").toInstant());
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        time.reset();
    }

    @Test
    void aTokenMovedToTerminationTerminatesTheCase() {
        CheckedCase moved = waitingAt("holdSession");

        move(moved, AT_TIER, "userTask_holdSession", "serviceTask_terminateCase");

        moved.look().hasEnded(Outcome.TERMINATED);
        moved.in(AT_TIER).isEnded().hasPassed("endEvent_unresolved");
        assertThat(moved.driver().history()).endsWith("terminate", "tellWaysOut", "close");
        moved.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
    }

    @Test
    void aTokenMovedToRefusalRefusesTheCase() {
        CheckedCase moved = waitingAt("recordConsent");

        move(moved, AT_TIER, "userTask_recordConsent", "serviceTask_refuseCase");

        moved.look().hasEnded(Outcome.REFUSED);
    }

    @Test
    void aTokenMovedToAcceptanceAcceptsTheCaseAndStartsItsMonth() {
        CheckedCase moved = waitingAt("recordConsent");

        move(moved, AT_TIER, "userTask_recordConsent", "serviceTask_acceptCase");

        moved.waitsAt("giveRightsNotice");
        DisputeFile file = moved.driver().file();
        assertThat(file.state()).isEqualTo(DisputeState.ACCEPTED);
        assertThat(file.acceptedAt()).isNotNull();
        assertThat(file.deadlines()).hasSize(2);
    }

    @Test
    void aTokenMovedBackTakesTheStateBackToMediating() {
        CheckedCase moved = waitingAt("recordAgreement");

        move(moved, AT_TIER, "userTask_recordAgreement", "userTask_holdSession");

        moved.waitsAt("holdSession");
        assertThat(moved.driver().file().state()).isEqualTo(DisputeState.MEDIATING);
        moved.take("holdSession", Map.of("result", "UNRESOLVED"))
                .take("askParties")
                .hasEnded(Outcome.TERMINATED);
    }

    @Test
    void aCaseWithoutAnOutcomeIsNotClosedByAMovedToken() {
        CheckedCase open = waitingAt("holdSession");

        refused(open, () -> move(open, CASE, "callActivity_communityTier", "callActivity_closing"));

        open.waitsAt("holdSession");
    }

    @Test
    void aCaseThatHasEndedIsNotReopenedByAMovedToken() {
        CheckedCase ended = waitingAt("recordAgreement").take("recordAgreement", "revisit");
        ended.hasEnded(Outcome.AGREED_ORAL);
        move(ended, CASE, "callActivity_closing", "callActivity_communityTier");
        ended.look();

        refused(ended, () -> ended.driver().complete("recordConsent"));
        refused(ended, () -> ended.driver().complete("recordConsent", Map.of("consent", false)));
        refused(ended, () -> move(ended, AT_TIER, "userTask_recordConsent", "serviceTask_acceptCase"));
        refused(ended, () -> move(ended, AT_TIER, "userTask_recordConsent", "serviceTask_beginDeciding"));
        refused(ended, () -> move(ended, AT_TIER, "userTask_recordConsent", "serviceTask_terminateCase"));
    }

    private static void refused(CheckedCase unchanged, Runnable attempt) {
        DisputeFile before = unchanged.driver().file();
        assertThatThrownBy(attempt::run).isInstanceOf(Conflict.class);
        assertThat(unchanged.driver().file()).isEqualTo(before);
    }

    private CheckedCase waitingAt(String step) {
        CheckedCase registered = new CheckedCase(application, CaseDriver.leak(), "2026-03-05", "2026-04-02");
        registered.driver().upTo(step);
        return registered.look().waitsAt(step);
    }

    private void move(CheckedCase moved, String process, String from, String to) {
        runtime.createProcessInstanceModification(moved.instance(process))
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute();
    }
}
