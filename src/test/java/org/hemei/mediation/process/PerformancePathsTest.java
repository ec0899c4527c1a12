package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.PERFORMANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.AgreementCourse;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Instalment;
import org.hemei.mediation.Outcome;
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

/** What becomes of an agreement that takes effect on Monday 2 March 2026 (People's Mediation Law 31 to 33). */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerformancePathsTest {

    private static final Map<String, Object> NO = Map.of("performed", "NO");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> taken = new ArrayList<>();

    @AfterAll
    void everyElementWasPassed() {
        assertThat(passed.missed(PERFORMANCE, taken)).isEmpty();
    }

    @Test
    void whatWasPaidOnTheSpotIsOnlyAskedAfter() {
        HandledCase leak = mediated().take("recordAgreement").waitsAt("revisit");

        leak.in(PERFORMANCE)
                .hasPassed("businessRuleTask_agreement", "serviceTask_openPerformance", "gateway_confirmationOver")
                .hasNotPassed("userTask_applyConfirmation", "userTask_checkPerformance");
        assertThat(leak.at("revisit")).isEqualTo("community2 2026-04-01");
        assertThat(leak.file().state()).isEqualTo(DisputeState.PERFORMING);
        assertThat(course(leak).performedOn()).isEqualTo("2026-03-02");

        leak.take("revisit").waitsAt("archiveCase");
        leak.in(PERFORMANCE).isEnded().hasPassed("endEvent_revisited");
        assertThat(leak.file().state()).isEqualTo(DisputeState.CLOSED);
    }

    @Test
    void performanceIsCheckedOnTheDayThatWasAgreed() {
        HandledCase arrears = inWriting("2026-06-30");

        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-06-30");
        assertThat(arrears.deadlines()).contains("performance 2026-06-30");
        days.on("2026-06-30");
        arrears.take("checkPerformance", Map.of("performed", "YES", "note", "银行回单已入卷。"));

        assertThat(course(arrears))
                .extracting(AgreementCourse::performedOn, AgreementCourse::checkNote, AgreementCourse::urgings)
                .containsExactly(LocalDate.parse("2026-06-30"), "银行回单已入卷。", 0);
        assertThat(arrears.watches()).containsExactly("revisit 2026-07-30 YZ-QH-WT-YS");
        arrears.in(PERFORMANCE).hasNotPassed("serviceTask_urgePerformance", "serviceTask_recordDefault");
        ended(arrears.take("revisit"));
        assertThat(arrears.waysOut()).isEmpty();
    }

    @Test
    void whereNoDayWasAgreedItIsLookedAfterWithinTenWorkingDays() {
        HandledCase arrears = agreed(Map.of("form", "WRITTEN", "onTheSpot", false));

        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-03-16");
        assertThat(arrears.watches())
                .containsExactly("judicialConfirmation 2026-04-01 YZ-QH-WT-YS", "urging 2026-03-16 YZ-QH-WT-YS");
        ended(arrears.take("applyConfirmation", "checkPerformance", "revisit"));
    }

    @Test
    void instalmentsAreCheckedOneAfterTheOtherOnTheirOwnDays() {
        HandledCase arrears = byInstalments("2026-03-31", "2026-04-30", "2026-05-29");

        for (String day : List.of("2026-03-31", "2026-04-30", "2026-05-29")) {
            assertThat(arrears.at("checkPerformance")).isEqualTo("community2 " + day);
            assertThat(arrears.watches()).contains("performance " + day + " YZ-QH-WT-YS");
            assertThat(course(arrears).performedOn()).isNull();
            days.on(day);
            arrears.take("checkPerformance");
        }

        assertThat(course(arrears).instalments())
                .extracting(Instalment::performedOn)
                .containsExactly(
                        LocalDate.parse("2026-03-31"), LocalDate.parse("2026-04-30"), LocalDate.parse("2026-05-29"));
        assertThat(course(arrears).performedOn()).isEqualTo("2026-05-29");
        ended(arrears.take("revisit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "PARTLY"})
    void whoHasNotPerformedInFullIsUrgedAndLookedAfterAgain(String performed) {
        HandledCase arrears = inWriting("2026-06-30");
        days.on("2026-07-01");
        arrears.take("checkPerformance", Map.of("performed", performed));

        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-07-15");
        assertThat(arrears.deadlines()).contains("urging 2026-07-15", "performance 2026-06-30");
        assertThat(arrears.history()).endsWith("checkPerformance", "urge");
        assertThat(course(arrears).urgings()).isEqualTo(1);

        days.on("2026-07-10");
        arrears.take("checkPerformance");
        assertThat(arrears.deadlines()).contains("urging 2026-07-15 met", "performance 2026-06-30 met");
        ended(arrears.take("revisit"));
        arrears.in(PERFORMANCE).hasNotPassed("serviceTask_recordDefault");
        assertThat(arrears.waysOut()).isEmpty();
    }

    @Test
    void whoWasUrgedInVainIsInDefaultAndCanBeSued() {
        HandledCase arrears = inWriting("2026-06-30");
        days.on("2026-07-01");
        arrears.take("checkPerformance", NO);
        days.on("2026-07-15");
        arrears.take("checkPerformance", NO).waitsAt("revisit");

        arrears.in(PERFORMANCE).hasPassed("serviceTask_recordDefault");
        assertThat(course(arrears).defaultedOn()).isEqualTo("2026-07-15");
        assertThat(course(arrears).performedOn()).isNull();
        assertThat(arrears.waysOut()).containsExactly("SUE_ON_AGREEMENT");
        assertThat(arrears.history()).endsWith("checkPerformance", "default");
        assertThat(arrears.watches()).containsExactly("revisit 2026-08-14 YZ-QH-WT-YS");
        ended(arrears.take("revisit", Map.of("satisfied", false, "note", "仍未付款。")));
    }

    @Test
    void beforeTheTimeOfTheUrgingIsOverNobodyIsInDefault() {
        HandledCase arrears = inWriting("2026-06-30");
        days.on("2026-07-01");
        arrears.take("checkPerformance", NO);
        days.on("2026-07-14");
        arrears.take("checkPerformance", NO);

        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-07-28");
        assertThat(course(arrears).urgings()).isEqualTo(2);
        assertThat(course(arrears).defaultedOn()).isNull();
    }

    @Test
    void whoeverIsUrgedEarlyHasUntilTheEndOfTheAgreedDay() {
        HandledCase arrears = inWriting("2026-04-30");
        days.on("2026-03-20");
        arrears.take("checkPerformance", NO);
        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-04-03");

        days.on("2026-04-03");
        arrears.take("checkPerformance", NO).waitsAt("checkPerformance");
        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-04-20");
        days.on("2026-04-30");
        arrears.take("checkPerformance", NO).waitsAt("checkPerformance");
        days.on("2026-05-18");
        arrears.take("checkPerformance", NO).waitsAt("revisit");
        assertThat(arrears.waysOut()).containsExactly("SUE_ON_AGREEMENT");
    }

    @Test
    void theNextInstalmentIsUrgedForAnewBeforeItIsInDefault() {
        HandledCase arrears = byInstalments("2026-03-31", "2026-05-29");
        days.on("2026-04-01");
        arrears.take("checkPerformance", NO);
        days.on("2026-04-16");
        arrears.take("checkPerformance");
        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-05-29");
        assertThat(course(arrears).urgings()).isZero();

        days.on("2026-06-01");
        arrears.take("checkPerformance", NO);
        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-06-15");
        assertThat(course(arrears).defaultedOn()).isNull();
        days.on("2026-06-15");
        arrears.take("checkPerformance", NO);
        assertThat(course(arrears).defaultedOn()).isEqualTo("2026-06-15");
    }

    @Test
    void aConfirmedAgreementThatIsNotPerformedIsEnforced() {
        HandledCase arrears = confirmable("2026-03-31").take("applyConfirmation");
        inDefault(arrears);

        assertThat(arrears.waysOut()).containsExactly("ENFORCEMENT");
        assertThat(arrears.history()).endsWith("defaultConfirmed");
    }

    @Test
    void whatIsConfirmedAfterADefaultIsEnforcedToo() {
        HandledCase arrears = confirmable("2026-03-02");
        days.on("2026-03-03");
        arrears.take("checkPerformance", NO);
        days.on("2026-03-17");
        arrears.take("checkPerformance", NO).waitsAt("applyConfirmation");
        assertThat(arrears.waysOut()).containsExactly("SUE_ON_AGREEMENT");

        arrears.take("applyConfirmation").waitsAt("revisit");

        assertThat(arrears.waysOut()).containsExactly("ENFORCEMENT");
    }

    @Test
    void thePartiesAreAskedHowTheyFareOnlyWhenConfirmationAndPerformanceAreBothOver() {
        HandledCase performedFirst = confirmable("2026-06-30").take("checkPerformance");
        performedFirst.waitsAt("applyConfirmation").in(PERFORMANCE).isWaitingAt("gateway_allOver");
        ended(performedFirst.take("applyConfirmation").waitsAt("revisit").take("revisit"));

        HandledCase confirmedFirst = confirmable("2026-06-30").take("applyConfirmation");
        confirmedFirst.waitsAt("checkPerformance").in(PERFORMANCE).isWaitingAt("gateway_allOver");
        ended(confirmedFirst.take("checkPerformance").waitsAt("revisit").take("revisit"));
    }

    @Test
    void whatAPartialAgreementLeavesOpenIsToldItsWaysOut() {
        HandledCase leak = agreed(Map.of("partial", true, "openPoints", "误工费未谈拢。"));
        leak.take("revisit").waitsAt("archiveCase");

        assertThat(leak.waysOut()).contains("COURT");
        assertThat(leak.history()).endsWith("revisitSatisfied", "tellWaysOut", "close");
    }

    private AgreementCourse course(HandledCase agreed) {
        return agreed.driver().file().course();
    }

    private void inDefault(HandledCase arrears) {
        days.on("2026-04-01");
        arrears.take("checkPerformance", NO);
        days.on("2026-04-16");
        arrears.take("checkPerformance", NO).waitsAt("revisit");
    }

    private void ended(HandledCase agreed) {
        agreed.waitsAt("archiveCase").in(PERFORMANCE).isEnded().hasPassed("endEvent_revisited");
        assertThat(agreed.file().state()).isEqualTo(DisputeState.CLOSED);
        assertThat(agreed.file().outcome()).isEqualTo(Outcome.AGREED_WRITTEN);
        agreed.take("archiveCase").isFiled();
    }

    private HandledCase mediated() {
        HandledCase dispute = new HandledCase(application, CaseDriver.leak());
        taken.add(dispute.caseNo());
        dispute.driver().upTo("recordAgreement");
        return dispute;
    }

    private HandledCase agreed(Map<String, Object> fields) {
        return mediated().take("recordAgreement", fields);
    }

    private HandledCase confirmable(String dueOn) {
        return agreed(Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", dueOn));
    }

    /** Nobody wants the court to confirm it. */
    private HandledCase inWriting(String dueOn) {
        return confirmable(dueOn).take("applyConfirmation", Map.of("wanted", false));
    }

    private HandledCase byInstalments(String... days) {
        Map<String, Object> fields = new HashMap<>(Map.of("form", "WRITTEN", "onTheSpot", false));
        fields.put(
                "instalments",
                List.of(days).stream()
                        .map(day -> Map.of("on", day, "what", "付两千元"))
                        .toList());
        return agreed(fields).take("applyConfirmation", Map.of("wanted", false));
    }
}
