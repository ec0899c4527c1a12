package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.PERFORMANCE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hemei.mediation.AgreementCourse;
import org.hemei.mediation.Confirmation;
import org.hemei.mediation.DisputeState;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Both parties together, within thirty days of effect, ask the court to confirm (People's Mediation Law 33). */
@DemoCityTest
class ConfirmationTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-31", "2026-04-01"})
    void bothApplyWithinThirtyDaysOfEffect(String day) {
        HandledCase arrears = inWriting(Map.of());
        assertThat(arrears.at("applyConfirmation")).isEqualTo("community2 2026-04-01");
        days.on(day);
        arrears.does("community2", "applyConfirmation", applied(day));

        arrears.waitsAt("checkPerformance").in(PERFORMANCE).hasPassed("userTask_applyConfirmation");
        assertThat(arrears.file().course())
                .extracting(AgreementCourse::confirmationWanted, AgreementCourse::appliedOn)
                .containsExactly(true, LocalDate.parse(day));
        assertThat(arrears.deadlines()).contains("judicialConfirmation 2026-04-01 met");
        assertThat(arrears.watches()).containsExactly("performance 2026-06-30 YZ-QH-WT-YS");
        assertThat(arrears.history()).endsWith("confirmation.CONFIRMABLE", "applyConfirmation");
    }

    @Test
    void onTheThirtyFirstDayTheyAreTooLateAndTheTaskStillWaits() {
        HandledCase arrears = inWriting(Map.of());
        days.on("2026-04-02");

        assertThat(refused(arrears, applied("2026-04-02"))).isEqualTo("data.appliedOn IMPOSSIBLE");
        arrears.waitsAt("applyConfirmation", "checkPerformance");
        assertThat(arrears.file().state()).isEqualTo(DisputeState.PERFORMING);
        arrears.does("community2", "applyConfirmation", Map.of("wanted", false)).waitsAt("checkPerformance");
        assertThat(arrears.history()).endsWith("forgoConfirmation");
    }

    @Test
    void theDayTheyAppliedCountsAndNotTheDayItIsWrittenDown() {
        HandledCase arrears = inWriting(Map.of());
        days.on("2026-04-20");
        arrears.does("community2", "applyConfirmation", applied("2026-04-01"));

        assertThat(arrears.file().course().appliedOn()).isEqualTo("2026-04-01");
    }

    @Test
    void aThirtiethDayInTheHolidaysIsPutOffToTheFirstWorkingDay() {
        days.on("2026-04-02");
        HandledCase arrears = inWriting(Map.of("effectiveOn", "2026-04-02"));
        assertThat(arrears.at("applyConfirmation")).isEqualTo("community2 2026-05-06");
        assertThat(arrears.file().deadlines())
                .filteredOn(deadline -> deadline.rule().equals("mediation.judicialConfirmation"))
                .singleElement()
                .satisfies(limit -> assertThat(limit.safeDate()).isEqualTo("2026-05-02"));

        days.on("2026-05-07");
        assertThat(refused(arrears, applied("2026-05-07"))).isEqualTo("data.appliedOn IMPOSSIBLE");
        arrears.does("community2", "applyConfirmation", applied("2026-05-06")).waitsAt("checkPerformance");
    }

    @Test
    void oneSideAloneCannotApply() {
        HandledCase arrears = inWriting(Map.of());

        assertThat(refused(arrears, Map.of("wanted", true, "appliedOn", "2026-03-02", "jointly", false)))
                .isEqualTo("data.jointly IMPOSSIBLE");
        assertThat(refused(arrears, Map.of("wanted", true, "appliedOn", "2026-03-02")))
                .isEqualTo("data.jointly IMPOSSIBLE");
    }

    @Test
    void anApplicationHasADayThatHasComeAndIsNotBeforeTheAgreement() {
        HandledCase arrears = inWriting(Map.of());

        assertThat(refused(arrears, Map.of())).isEqualTo("data.wanted REQUIRED");
        assertThat(refused(arrears, Map.of("wanted", true, "jointly", true))).isEqualTo("data.appliedOn REQUIRED");
        assertThat(refused(arrears, applied("2026-03-03"))).isEqualTo("data.appliedOn IMPOSSIBLE");
        assertThat(refused(arrears, applied("2026-03-01"))).isEqualTo("data.appliedOn IMPOSSIBLE");
    }

    @Test
    void whoeverDoesNotWantItSaysSo() {
        HandledCase arrears = inWriting(Map.of()).does("community2", "applyConfirmation", Map.of("wanted", false));

        arrears.waitsAt("checkPerformance");
        assertThat(arrears.file().course())
                .extracting(AgreementCourse::confirmationWanted, AgreementCourse::appliedOn)
                .containsExactly(false, null);
        assertThat(arrears.deadlines()).contains("judicialConfirmation 2026-04-01 met");
    }

    @Test
    void anAgreementOfAJointMeetingIsFirstSignedAgainBeforeTheCommittee() {
        HandledCase arrears = inWriting(Map.of("body", "JOINT_MEETING"));
        assertThat(arrears.file().course().confirmation()).isEqualTo(Confirmation.AFTER_RESIGNING);
        days.on("2026-03-25");

        assertThat(refused(arrears, applied("2026-03-25"))).isEqualTo("data.wanted IMPOSSIBLE");
        assertThat(refused(arrears, applied("2026-03-25", "2026-03-26"))).isEqualTo("data.resignedOn IMPOSSIBLE");
        assertThat(refused(arrears, applied("2026-03-25", "2026-03-01"))).isEqualTo("data.resignedOn IMPOSSIBLE");
        assertThat(refused(arrears, applied("2026-03-19", "2026-03-20"))).isEqualTo("data.appliedOn IMPOSSIBLE");
        arrears.does("community2", "applyConfirmation", applied("2026-03-25", "2026-03-20"));

        assertThat(arrears.file().course())
                .extracting(AgreementCourse::appliedOn, AgreementCourse::resignedOn)
                .containsExactly(LocalDate.parse("2026-03-25"), LocalDate.parse("2026-03-20"));
    }

    @ParameterizedTest(name = "signed again on 19 March, applied for on {0}: {1}")
    @CsvSource({"2026-04-18, true", "2026-04-20, true", "2026-04-21, false"})
    void theThirtyDaysOfAnAgreementSignedAgainRunFromThen(String day, boolean inTime) {
        HandledCase arrears = inWriting(Map.of("body", "JOINT_MEETING"));
        days.on("2026-04-21");

        if (inTime) {
            arrears.does("community2", "applyConfirmation", applied(day, "2026-03-19"))
                    .waitsAt("checkPerformance");
        } else {
            assertThat(refused(arrears, applied(day, "2026-03-19"))).isEqualTo("data.appliedOn IMPOSSIBLE");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_CONFIRMABLE, WRITTEN, false, true", "NOT_NEEDED, ORAL, true, false"})
    void whatNoCourtConfirmsIsNotAppliedFor(Confirmation confirmation, String form, boolean onTheSpot, boolean rights) {
        HandledCase agreed = inWriting(Map.of("form", form, "onTheSpot", onTheSpot, "realRights", rights));

        agreed.waitsAt(onTheSpot ? "revisit" : "checkPerformance");
        agreed.in(PERFORMANCE).hasNotPassed("userTask_applyConfirmation");
        assertThat(agreed.file().course().confirmation()).isEqualTo(confirmation);
        assertThat(agreed.history()).endsWith("confirmation." + confirmation);
        assertThat(agreed.deadlines()).noneMatch(deadline -> deadline.startsWith("judicialConfirmation"));
    }

    private String refused(HandledCase arrears, Map<String, Object> application) {
        return String.join(", ", arrears.faults(() -> arrears.does("community2", "applyConfirmation", application)));
    }

    private static Map<String, Object> applied(String day) {
        return Map.of("wanted", true, "appliedOn", day, "jointly", true);
    }

    private static Map<String, Object> applied(String day, String resignedOn) {
        return Map.of("wanted", true, "appliedOn", day, "jointly", true, "resignedOn", resignedOn);
    }

    private HandledCase inWriting(Map<String, Object> otherwise) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30"));
        fields.putAll(otherwise);
        HandledCase arrears = new HandledCase(application, CaseDriver.leak());
        arrears.driver().upTo("recordAgreement");
        return arrears.take("recordAgreement", fields);
    }
}
