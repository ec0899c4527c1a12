package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.PartyRole;
import org.hemei.platform.Conflict;
import org.hemei.platform.DemoTime;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Either party may stop at any moment, and what has ended stays as it ended (People's Mediation Law 17, 23). */
@DemoCityTest
class WithdrawalTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc web;

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

    static Stream<Arguments> everyStepAndParty() {
        return Stream.of(
                        "decideAdmissibility",
                        "recordConsent",
                        "giveRightsNotice",
                        "appointMediator",
                        "recordFacts",
                        "holdSession",
                        "askParties",
                        "recordAgreement")
                .flatMap(step -> Stream.of(PartyRole.values()).map(party -> Arguments.of(step, party)));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("everyStepAndParty")
    void eitherPartyStopsTheMediationAtAnyStep(String step, PartyRole party) {
        CheckedCase stopped = register();
        lead(stopped.driver(), step);
        stopped.look().waitsAt(step);
        TaskLine abandoned = stopped.driver().task(step);
        List<String> before = stopped.driver().history();

        stopped.withdraw(party.name()).hasEnded(Outcome.WITHDRAWN);

        stopped.in(CASE)
                .hasPassed("startEvent_withdrawn")
                .isWaitingAtExactly("eventSubProcess_withdrawal", "callActivity_closingAfterWithdrawal");
        if (stopped.hasEntered(AT_TIER)) {
            stopped.in(AT_TIER).isEnded().hasNotPassed("endEvent_agreed", "endEvent_refused", "endEvent_unresolved");
        }
        assertThat(stopped.driver().file().withdrawnBy()).isEqualTo(party);
        assertThat(stopped.driver().file().withdrawalReason()).isNotBlank();
        assertThat(stopped.driver().file().waysOut()).extracting(Phrase::code).contains("mediation.wayOut.COURT");
        assertThat(stopped.driver().history())
                .startsWith(before.toArray(String[]::new))
                .endsWith("withdraw", "tellWaysOut", "close")
                .hasSize(before.size() + 3);
        assertThat(stateOf(abandoned)).isEqualTo(OpenTask.State.CANCELLED.name());
        refused(stopped, () -> stopped.driver().submit(abandoned, step, Map.of()));
        refused(stopped, () -> stopped.driver().withdraw("APPLICANT"));
        refused(stopped, () -> stopped.driver().withdraw("RESPONDENT"));
        stopped.take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AGREED_ORAL, revisit, satisfied, false",
        "TERMINATED, askParties, respondent, EXTEND",
        "REFUSED, recordConsent, consent, false",
        "DECLINED, decideAdmissibility, ground, AGENCY_ONLY",
    })
    void whatHasEndedCannotBeWithdrawn(Outcome outcome, String step, String field, String value) {
        CheckedCase ended = register();
        lead(ended.driver(), step);
        ended.look().take(step, Map.of(field, value.equals("false") ? false : value));
        ended.hasEnded(outcome);
        refused(ended, () -> ended.driver().withdraw("APPLICANT"));
        refused(ended, () -> ended.driver().withdraw("RESPONDENT"));

        ended.take("archiveCase").isFiled(outcome, "endEvent_caseFiled");
        refused(ended, () -> ended.driver().withdraw("APPLICANT"));
    }

    @Test
    void aSecondWithdrawalIsAConflictThatTellsTheState() throws Exception {
        CheckedCase stopped = register().withdraw("APPLICANT");

        web.perform(post("/api/v1/disputes/" + stopped.caseNo() + "/withdraw")
                        .with(httpBasic(CaseDriver.RECEPTION, "hemei-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"party\": \"RESPONDENT\", \"reason\": \"我也不想谈了\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current").value("CLOSED"));
        assertThat(stopped.driver().file().withdrawnBy()).isEqualTo(PartyRole.APPLICANT);
        stopped.waitsAt("archiveCase");
    }

    /** A case is asked on only when its session came to nothing. */
    private static void lead(CaseDriver driver, String step) {
        if (step.equals("askParties")) {
            driver.upTo("holdSession").complete("holdSession", Map.of("result", "UNRESOLVED"));
        } else {
            driver.upTo(step);
        }
    }

    /** Refused, and neither the file with its history nor any task is another than before. */
    private static void refused(CheckedCase ended, Runnable attempt) {
        var file = ended.driver().file();
        var tasks = ended.driver().tasks();
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.current())
                        .isNotNull());
        assertThat(ended.driver().file()).isEqualTo(file);
        assertThat(ended.driver().tasks()).isEqualTo(tasks);
    }

    private String stateOf(TaskLine line) {
        return database.sql("select state from tasks_task where id = ?")
                .param(line.task().id())
                .query(String.class)
                .single();
    }

    private CheckedCase register() {
        return new CheckedCase(application, CaseDriver.leak(), "2026-03-05", "2026-04-02");
    }
}
