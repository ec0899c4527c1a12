package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;
import static org.hemei.mediation.process.MediationElements.CLOSING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.hemei.mediation.AlertKind;
import org.hemei.mediation.Alerts;
import org.hemei.mediation.DeadlineChange;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.Replacement;
import org.hemei.mediation.Transfers;
import org.hemei.platform.Conflict;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.ProjectionCheck;
import org.hemei.support.Sessions;
import org.hemei.tasks.OpenTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A case that began in the first release is brought to its end by the models it began with. */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstModelsTest {

    /** The steps as they were: no revisit, nobody asked about the next tier. */
    private static final List<String> WAY = List.of(
            "decideAdmissibility",
            "recordConsent",
            "giveRightsNotice",
            "appointMediator",
            "recordFacts",
            "holdSession",
            "recordAgreement",
            "archiveCase");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc web;

    private FirstModels models;

    @BeforeAll
    void deploy() throws IOException {
        models = FirstModels.deploy(application);
    }

    @AfterAll
    void remove() {
        models.remove();
        assertThat(ProjectionCheck.differences(database)).isEmpty();
    }

    static Stream<String> steps() {
        return WAY.stream();
    }

    static Stream<String> stepsOfMediation() {
        return WAY.stream().filter(step -> !step.equals("archiveCase"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void fromWhereverItWaitsItIsBroughtToItsEnd(String step) throws Exception {
        HandledCase leak = waitingAt(step);
        for (String next : WAY.subList(WAY.indexOf(step), WAY.size())) {
            leak.waitsAt(next);
            isShown(leak, next);
            leak.take(next);
        }

        leak.isFiled();
        leak.in(CASE).hasPassed("callActivity_communityTier", "endEvent_caseFiled");
        leak.in(AT_TIER).isEnded().hasPassed("endEvent_agreed");
        leak.in(CLOSING).isEnded().hasPassed("endEvent_filed");
        assertThat(leak.file().state()).isEqualTo(DisputeState.CLOSED);
        assertThat(leak.file().outcome()).isEqualTo(Outcome.AGREED_ORAL);
        assertThat(leak.waysOut()).isEmpty();
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05 met", "conclusion 2026-04-02 met");
        assertThat(leak.history())
                .containsExactly(
                        "register",
                        "decideAdmissibility",
                        "route.MEDIATE",
                        "consented",
                        "accept",
                        "giveRightsNotice",
                        "appointMediator",
                        "recordFacts",
                        "holdSession",
                        "recordAgreement",
                        "close",
                        "archiveCase");
        ranByTheFirstModels(leak, CASE, AT_TIER, CLOSING);
    }

    @ParameterizedTest
    @MethodSource("stepsOfMediation")
    void fromWhereverItWaitsAPartyMayWithdraw(String step) {
        HandledCase leak = waitingAt(step);
        leak.driver().withdraw("RESPONDENT");
        leak.look().waitsAt("archiveCase");

        assertThat(leak.file().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(leak.waysOut()).containsExactly("ARBITRATION", "ADMINISTRATIVE", "COURT");
        leak.take("archiveCase").isFiled().in(CASE).hasPassed("endEvent_withdrawn");
    }

    @Test
    void withoutAgreementItIsTerminatedAndTheOtherWaysAreNamed() {
        HandledCase leak = waitingAt("holdSession").take("holdSession", Map.of("result", "CONTINUE"));
        leak.waitsAt("holdSession")
                .take("holdSession", Map.of("result", "UNRESOLVED"))
                .waitsAt("archiveCase");

        leak.in(AT_TIER).isEnded().hasPassed("serviceTask_terminateCase", "endEvent_unresolved");
        assertThat(leak.file().outcome()).isEqualTo(Outcome.TERMINATED);
        assertThat(leak.file().sessions()).hasSize(2);
        assertThat(leak.waysOut()).containsExactly("ARBITRATION", "ADMINISTRATIVE", "COURT");
        leak.take("archiveCase").isFiled();
    }

    @Test
    void whoRefusesIsNotMediatedWith() {
        HandledCase leak = waitingAt("recordConsent").take("recordConsent", Map.of("consent", false));

        leak.waitsAt("archiveCase").in(AT_TIER).isEnded().hasPassed("endEvent_refused");
        assertThat(leak.file().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(leak.waysOut()).endsWith("COURT");
        leak.take("archiveCase").isFiled();
    }

    @ParameterizedTest
    @CsvSource({"SEIZED, SEIZED_BODY", "AGENCY_ONLY, JOINT_HANDLING"})
    void whatIsDeclinedIsShownTheWay(String ground, String way) {
        HandledCase leak = waitingAt("decideAdmissibility").take("decideAdmissibility", Map.of("ground", ground));

        leak.waitsAt("archiveCase");
        assertThat(leak.file().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(leak.waysOut()).containsExactly(way, "ARBITRATION", "ADMINISTRATIVE", "COURT");
        leak.take("archiveCase").isFiled();
    }

    @Test
    void aGraveCrimeIsReportedAsOneOfTodayIs() {
        HandledCase crime =
                waitingAt("decideAdmissibility").take("decideAdmissibility", Map.of("ground", "GRAVE_CRIME"));

        crime.waitsAt("archiveCase", "answerAlert", "attendAlert").take("answerAlert", "attendAlert");
        assertThat(crime.file().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(crime.waysOut()).containsExactly("POLICE", "ARBITRATION", "ADMINISTRATIVE", "COURT");
        crime.take("archiveCase").isFiled();
    }

    @Test
    void aWrittenAgreementKeepsItsDayThoughNobodyIsSentToCheckIt() {
        HandledCase arrears = waitingAt("recordAgreement");
        arrears.take("recordAgreement", Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30"));

        arrears.waitsAt("archiveCase");
        assertThat(arrears.file().outcome()).isEqualTo(Outcome.AGREED_WRITTEN);
        assertThat(arrears.file().agreement().dueOn()).isEqualTo("2026-06-30");
        arrears.take("archiveCase").isFiled();
    }

    @Test
    void whatTheOfficeMayDoBesideItsTasksItMayDoHereToo() {
        HandledCase leak = waitingAt("recordConsent");
        leak.as("street.lead", lead -> {
            application
                    .getBean(DeadlineChange.class)
                    .change(leak.caseNo(), "mediation.acceptance", "2026-03-11", "当事人出差。", lead);
            return leak;
        });
        assertThat(leak.at("recordConsent")).isEqualTo("YZ-QH-WT-YS/MEDIATOR 2026-03-11");
        leak.take("recordConsent", "giveRightsNotice", "appointMediator");
        leak.as("community", actor -> {
            application.getBean(Replacement.class).replace(leak.caseNo(), "community", "是亲戚。", true, actor);
            application.getBean(Alerts.class).report(leak.caseNo(), AlertKind.VIOLENCE.name(), "扬言要动手。", actor);
            return leak;
        });

        leak.waitsAt("recordFacts", "answerAlert", "attendAlert");
        leak.take("answerAlert", "attendAlert", "recordFacts");
        assertThat(leak.at("holdSession")).isEqualTo("community 2026-04-02");
        leak.take("holdSession", "recordAgreement", "archiveCase").isFiled();
    }

    @Test
    void whatTheFirstModelsDoNotKnowIsNeitherOfferedNorDone() throws Exception {
        HandledCase leak = waitingAt("decideAdmissibility");

        assertThat(application.getBean(Transfers.class).isKnownToProcessOf(leak.caseNo()))
                .isFalse();
        String page = new Sessions(web)
                .perform("community", MockMvcRequestBuilders.get("/disputes/" + leak.caseNo()))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("/withdraw").doesNotContain("/transfer");
        leak.refused(
                Conflict.class,
                () -> leak.as("community", actor -> {
                    application
                            .getBean(Transfers.class)
                            .transfer(leak.caseNo(), "YZ-QH-WT-GY", "WRONG_PLACE", "在桂语里。", actor);
                    return leak;
                }));

        leak.take(WAY.toArray(String[]::new)).isFiled();
    }

    @Test
    void aCaseThatBeginsNowBeginsWithTodaysModels() {
        HandledCase leak = new HandledCase(application, CaseDriver.leak());

        assertThat(instances(leak))
                .extracting(HistoricProcessInstance::getProcessDefinitionId)
                .doesNotContain(models.definition(CASE));
        leak.driver().withdraw("APPLICANT");
        leak.take("archiveCase").isFiled();
    }

    private HandledCase waitingAt(String step) {
        HandledCase leak = new HandledCase(application, CaseDriver.leak());
        models.takeOver(leak.file());
        leak.look().take(WAY.subList(0, WAY.indexOf(step)).toArray(String[]::new));
        models.forgetWhatCameLater(leak.caseNo());
        return leak;
    }

    /** Whose form is of the first release too, in either language. */
    private void isShown(HandledCase leak, String step) throws Exception {
        OpenTask task = leak.driver().task(step).task();
        for (String language : List.of("zh-CN", "en")) {
            assertThat(new DeskClient(web)
                            .call(
                                    "community2",
                                    MockMvcRequestBuilders.get("/api/v1/tasks/{id}", task.id())
                                            .header(HttpHeaders.ACCEPT_LANGUAGE, language))
                            .status())
                    .as("%s in %s", step, language)
                    .isEqualTo(200);
        }
    }

    private void ranByTheFirstModels(HandledCase leak, String... processes) {
        assertThat(instances(leak))
                .filteredOn(instance -> instance.getDeleteReason() == null)
                .filteredOn(instance -> !instance.getProcessDefinitionKey().equals(MediationElements.DEADLINE))
                .extracting(HistoricProcessInstance::getProcessDefinitionId)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(processes).map(models::definition).toList());
    }

    private List<HistoricProcessInstance> instances(HandledCase leak) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(leak.caseNo())
                .list();
    }
}
