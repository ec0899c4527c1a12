package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hemei.mediation.Consent;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.Question;
import org.hemei.mediation.StageFile;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By consent of both, the days of an expert test do not count towards the month of a tier. */
@DemoCityTest
class ExpertTestTest extends CaseTrial {

    @Test
    void theMonthIsPutOffByTheDaysThatTheTestIsToTake() {
        CheckedCase leak = testing("2026-03-22").concludesBy("2026-04-22").waitsAt("recordFacts");

        assertThat(leak.deadlines()).endsWith("conclusion 2026-04-22");
        assertThat(leak.driver().history()).endsWith("recordFactsWithTest", "suspendClock");
        assertThat(leak.driver().file().consents())
                .filteredOn(consent -> consent.question() == Question.SUSPENSION)
                .hasSize(2)
                .allMatch(Consent::given);
        assertThat(stage(leak).suspendedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(stage(leak).suspendedUntil()).isEqualTo(LocalDate.parse("2026-03-22"));
        leak.until("2026-04-22T23:59").waitsAt("recordFacts");
        leak.until("2026-04-23T00:00").waitsAt("askParties", "superviseDeadline");
    }

    @Test
    void whereNobodySaysHowLongItTakesThirtyDaysAreExpected() {
        CheckedCase leak = testing(null).concludesBy("2026-05-06").waitsAt("recordFacts");

        assertThat(stage(leak).suspendedUntil()).isEqualTo(LocalDate.parse("2026-04-01"));
    }

    @Test
    void aTestThatIsOverEarlierGivesTheDaysBack() {
        CheckedCase leak = testing("2026-03-22").concludesBy("2026-04-22").until("2026-03-12T10:00");

        leak.take("recordFacts").concludesBy("2026-04-13").waitsAt("holdSession");

        assertThat(leak.deadlines()).endsWith("conclusion 2026-04-13");
        assertThat(leak.driver().history()).endsWith("recordFacts", "resumeClock");
        assertThat(stage(leak).suspendedOn()).isNull();
        leak.until("2026-04-14T00:00").waitsAt("askParties", "superviseDeadline");
    }

    @Test
    void aResultThatIsWrittenDownLateLengthensNothing() {
        CheckedCase leak = testing("2026-03-22").concludesBy("2026-04-22").until("2026-04-10T10:00");

        leak.take("recordFacts").waitsAt("holdSession");

        assertThat(leak.deadlines()).endsWith("conclusion 2026-04-22");
    }

    @Test
    void aTestThatTakesLongerIsPutOffOnceMoreByBoth() {
        CheckedCase leak = testing("2026-03-22").concludesBy("2026-04-22").until("2026-03-20T10:00");

        leak.take("recordFacts", test("2026-03-31")).concludesBy("2026-05-06").waitsAt("recordFacts");

        assertThat(stage(leak).suspendedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(stage(leak).suspendedUntil()).isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @Test
    void aTestThatOneSideDoesNotWantToWaitForKeepsTheMonthRunning() {
        CheckedCase leak = beforeFacts();

        leak.take("recordFacts", Map.of("expertTest", true, "suspend", false)).waitsAt("holdSession");

        assertThat(leak.deadlines()).endsWith("conclusion 2026-04-02");
        assertThat(leak.driver().file().consents()).noneMatch(consent -> consent.question() == Question.SUSPENSION);
        leak.in(AT_TIER).hasNotPassed("serviceTask_changeClock");
    }

    @Test
    void aTestCannotHaveEndedBeforeItBegins() {
        CheckedCase leak = beforeFacts();

        refuses(leak, () -> leak.driver().complete("recordFacts", test("2026-03-02")), "data.testUntil IMPOSSIBLE");
        leak.waitsAt("recordFacts");
    }

    @Test
    void theLimitMayBeReachedWhileTheTestStillRuns() {
        CheckedCase leak = testing("2026-03-12").concludesBy("2026-04-13").until("2026-04-14T09:00");

        leak.waitsAt("askParties", "superviseDeadline");
        leak.take("askParties", EXTEND).concludesBy("2026-05-14").waitsAt("recordFacts");
        leak.take("recordFacts").waitsAt("holdSession");
        assertThat(leak.deadlines()).endsWith("conclusion 2026-04-13", "extension 2026-05-14");
    }

    @Test
    void eitherMayWithdrawWhileTheTestRuns() {
        CheckedCase leak = testing("2026-03-22").concludesBy("2026-04-22");

        leak.withdraw("APPLICANT").hasEnded(Outcome.WITHDRAWN);
        leak.take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
    }

    private static StageFile stage(CheckedCase dispute) {
        return dispute.driver().file().stages().get(0);
    }

    /** A test begins on 2 March, of which both sides want to await the result. */
    private CheckedCase testing(@Nullable String until) {
        return beforeFacts().take("recordFacts", test(until));
    }

    private static Map<String, Object> test(@Nullable String until) {
        Map<String, Object> fields = new HashMap<>(Map.of("expertTest", true, "suspend", true));
        if (until != null) {
            fields.put("testUntil", until);
        }
        return fields;
    }

    private CheckedCase beforeFacts() {
        return register(CaseDriver.leak())
                .take("decideAdmissibility", "recordConsent", "giveRightsNotice", "appointMediator");
    }
}
