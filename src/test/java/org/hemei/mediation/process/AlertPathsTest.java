package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.ALERT;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.AlertKind;
import org.hemei.mediation.Alerts;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.Outcome;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.hemei.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A risk of violence is seen to beside the mediation, whose outcome it does not change (People's Mediation Law 25). */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertPathsTest {

    private static final Map<String, Object> DONE = Map.of("measures", "已到场劝离，双方情绪平稳。");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> taken = new ArrayList<>();

    @AfterAll
    void everyElementWasPassed() {
        assertThat(passed.missed(ALERT, taken)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void theLeadOfTheStreetAndItsPoliceSeeToTheRiskWithinTwoHours(AlertKind kind) {
        HandledCase noise = registered("C001");
        report(noise, "community", kind.name(), "扬言要动手。");

        noise.waitsAt("decideAdmissibility", "answerAlert", "attendAlert");
        assertThat(noise.at("answerAlert")).isEqualTo("YZ-QH-WT/LEAD 2026-03-02");
        assertThat(noise.at("attendAlert")).isEqualTo("YZ-QH-WT-PC/POLICE 2026-03-02");
        for (String step : List.of("answerAlert", "attendAlert")) {
            assertThat(noise.driver().task(step).task().due())
                    .isBetween(Instant.parse("2026-03-02T04:00:00Z"), Instant.parse("2026-03-02T04:05:00Z"));
        }
        assertThat(noise.history()).endsWith("reportRisk");
        assertThat(noise.file().alerts())
                .extracting(alert -> alert.kind() + " " + alert.note() + " " + alert.by())
                .containsExactly(kind + " 扬言要动手。 李秀英");
    }

    @Test
    void theRiskIsSeenToWhenBothHaveAnswered() {
        HandledCase leadFirst = reported("C001").does("street.lead", "answerAlert", DONE);
        leadFirst.waitsAt("decideAdmissibility", "attendAlert").in(ALERT).isWaitingAt("gateway_answered");
        leadFirst.does("police", "attendAlert", DONE).waitsAt("decideAdmissibility");
        leadFirst.in(ALERT).isEnded().hasPassed("gateway_policeDone", "endEvent_alertAnswered");

        HandledCase policeFirst = reported("C001").does("police", "attendAlert", DONE);
        policeFirst.waitsAt("decideAdmissibility", "answerAlert");
        policeFirst.does("street.lead", "answerAlert", DONE).in(ALERT).isEnded();
        assertThat(policeFirst.history()).endsWith("reportRisk", "answerRisk", "answerRisk");
    }

    @Test
    void whereAStreetHasNoPoliceStationItsLeadSeesToIt() {
        HandledCase noise = reported("C004").waitsAt("decideAdmissibility", "answerAlert");
        assertThat(noise.at("answerAlert")).isEqualTo("YZ-QH-NH/LEAD 2026-03-02");

        noise.does("qinghe.lead", "answerAlert", DONE).waitsAt("decideAdmissibility");

        noise.in(ALERT)
                .isEnded()
                .hasPassed("gateway_policeThere", "endEvent_alertAnswered")
                .hasNotPassed("userTask_attendAlert");
    }

    @Test
    void theMediationGoesOnAndEndsAsItWouldHaveEnded() {
        HandledCase noise = registered("C001").take("decideAdmissibility", "recordConsent");
        report(noise, "community", "VIOLENCE", "扬言要动手。");
        assertThat(noise.file().state()).isEqualTo(DisputeState.ACCEPTED);
        noise.in(AT_TIER).isWaitingAt("userTask_giveRightsNotice");

        noise.take("giveRightsNotice", "appointMediator", "recordFacts", "holdSession", "recordAgreement", "revisit")
                .waitsAt("answerAlert", "attendAlert", "archiveCase");
        assertThat(noise.file().outcome()).isEqualTo(Outcome.AGREED_ORAL);
        noise.take("archiveCase").waitsAt("answerAlert", "attendAlert").in(CASE).isEnded();

        noise.does("street.lead", "answerAlert", DONE).does("police", "attendAlert", DONE);
        noise.isFiled().in(ALERT).isEnded().hasPassed("endEvent_alertAnswered");
        assertThat(noise.file().outcome()).isEqualTo(Outcome.AGREED_ORAL);
    }

    @Test
    void aWithdrawalDoesNotEndTheRisk() {
        HandledCase noise = reported("C001");
        noise.driver().withdraw("RESPONDENT");

        noise.waitsAt("archiveCase", "answerAlert", "attendAlert");
        assertThat(noise.file().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(noise.waysOut()).doesNotContain("POLICE");
    }

    @Test
    void eachReportIsSeenToByItself() {
        HandledCase noise = reported("C001");
        report(noise, "community2", "MASS_INCIDENT", "又来了二十人。");

        noise.waitsAt("decideAdmissibility", "answerAlert", "attendAlert", "answerAlert", "attendAlert");
        String task = noise.driver().task("attendAlert").task().id();
        Map<String, Object> shown = noise.as(
                "police",
                police -> application.getBean(TaskDesk.class).open(task, police).data());
        assertThat(shown.get("risk")).asString().containsSubsequence("扬言要动手。", "王建国", "又来了二十人。");
        noise.does("street.lead", "answerAlert", DONE).does("police", "attendAlert", DONE);
        noise.does("street.lead", "answerAlert", DONE)
                .does("police", "attendAlert", DONE)
                .waitsAt("decideAdmissibility");
        assertThat(noise.file().alerts()).hasSize(2);
    }

    @Test
    void thePoliceReadTheRiskAndNothingElseOfTheCase() {
        HandledCase noise = reported("C001");
        String task = noise.driver().task("attendAlert").task().id();

        Map<String, Object> shown = noise.as(
                "police",
                police -> application.getBean(TaskDesk.class).open(task, police).data());
        assertThat(shown).isEqualTo(Map.of("risk", "扬言要动手。"));
        noise.refused(
                NotFound.class,
                () -> noise.as(
                        "police",
                        police -> application.getBean(DisputeRecords.class).open(noise.caseNo(), police)));
        noise.refused(NotFound.class, () -> noise.does("police", "answerAlert", DONE));
        noise.refused(NotFound.class, () -> noise.does("community", "attendAlert", DONE));
    }

    @Test
    void whoeverSawToItSaysWhatWasDoneAndOnlyOnce() {
        HandledCase noise = reported("C001");

        assertThat(noise.faults(() -> noise.does("street.lead", "answerAlert", Map.of())))
                .containsExactly("data.measures REQUIRED");
        String task = noise.driver().task("answerAlert").task().id();
        noise.does("street.lead", "answerAlert", DONE);
        noise.refused(
                Conflict.class,
                () -> noise.as(
                        "street.lead",
                        lead -> application.getBean(TaskDesk.class).complete(task, null, DONE, lead)));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,        吵起来了, kind REQUIRED",
                "EARTHQUAKE, 吵起来了, kind UNKNOWN",
                "VIOLENCE, -,     note REQUIRED",
                "VIOLENCE, '  ',  note REQUIRED",
            })
    void aReportSaysWhatThreatensAndHow(@Nullable String kind, @Nullable String note, String fault) {
        HandledCase noise = registered("C001");

        assertThat(noise.faults(() -> report(noise, "community", kind, note))).containsExactly(fault);
    }

    @Test
    void onlyThoseWhoHandleTheCaseReport() {
        HandledCase noise = registered("C001");

        noise.refused(NotFound.class, () -> report(noise, "elsewhere", "VIOLENCE", "扬言要动手。"));
        noise.refused(NotFound.class, () -> report(noise, "police", "VIOLENCE", "扬言要动手。"));
        noise.refused(Denied.class, () -> report(noise, "auditor", "VIOLENCE", "扬言要动手。"));
    }

    private void report(HandledCase noise, String username, @Nullable String kind, @Nullable String note) {
        noise.as(username, actor -> {
            application.getBean(Alerts.class).report(noise.caseNo(), kind, note, actor);
            return noise;
        });
    }

    private HandledCase reported(String compound) {
        HandledCase noise = registered(compound);
        report(noise, compound.equals("C001") ? "community" : "anlan", "VIOLENCE", "扬言要动手。");
        return noise;
    }

    private HandledCase registered(String compound) {
        HandledCase noise = new HandledCase(application, in(compound));
        taken.add(noise.caseNo());
        return noise;
    }

    private static IntakeForm in(String compound) {
        return new IntakeForm(
                "楼上夜里吵闹",
                "NOISE",
                "半夜拖家具。",
                compound,
                List.of(CaseDriver.APPLICANT, CaseDriver.RESPONDENT),
                "WRITTEN",
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }
}
