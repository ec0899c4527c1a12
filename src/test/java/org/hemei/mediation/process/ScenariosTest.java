package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;
import static org.hemei.mediation.process.MediationElements.PERFORMANCE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.audit.Audit;
import org.hemei.mediation.Agreement;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.TransferGround;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.tasks.TaskLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The acceptance scenarios of mediation: where the engine waits and ends, and what the file says, on which day. */
@DemoCityTest
class ScenariosTest extends CaseTrial {

    @Test
    @DisplayName("M-S1: a leak, accepted on 2 March, settled orally on 10 March and paid on the spot, is filed")
    void aLeakSettledOrallyAndPaidOnTheSpotIsFiled() {
        CheckedCase leak = register(CaseDriver.leak()).take("decideAdmissibility", "recordConsent");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.ACCEPTED);
        leak.take("giveRightsNotice", "appointMediator");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.MEDIATING);
        leak.take("recordFacts").until("2026-03-10T10:00").take("holdSession");
        assertThat(leak.driver().file().outcome()).isNull();
        leak.take("recordAgreement").waitsAt("revisit");
        leak.in(AT_TIER).isEnded().hasPassed("endEvent_agreed").hasNotPassed("serviceTask_terminateCase");
        leak.in(PERFORMANCE).isWaitingAtExactly("userTask_revisit").hasNotPassed("userTask_applyConfirmation");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.PERFORMING);
        leak.take("revisit").hasEnded(Outcome.AGREED_ORAL).take("archiveCase");

        leak.isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");
        leak.in(CASE).hasPassed("callActivity_communityTier").hasNotPassed("eventSubProcess_withdrawal");
        leak.hasHistory(
                "decideAdmissibility",
                "route.MEDIATE",
                "consented",
                "accept",
                "giveRightsNotice",
                "appointMediator",
                "recordFacts",
                "holdSession",
                "recordAgreement",
                "confirmation.NOT_NEEDED",
                "revisitSatisfied",
                "close",
                "archiveCase");
        DisputeFile file = leak.driver().file();
        assertThat(file.acceptedAt()).isBetween("2026-03-02T02:00:00Z", "2026-03-02T02:10:00Z");
        assertThat(file.closedAt()).isBetween("2026-03-10T02:00:00Z", "2026-03-10T02:10:00Z");
        assertThat(file.mediator()).isEqualTo("王建国");
        assertThat(file.agreement())
                .extracting(Agreement::effectiveOn, Agreement::onTheSpot, Agreement::dueOn)
                .containsExactly(LocalDate.parse("2026-03-10"), true, null);
        assertThat(leak.waysOut()).isEmpty();
        assertThat(leak.deadlines())
                .containsExactly("acceptance 2026-03-05", "conclusion 2026-04-02", "revisit 2026-04-09");
    }

    @Test
    @DisplayName("M-S2: fee arrears, agreed in writing on 2 March; confirmation applied for on 1 April, day 30")
    void confirmationIsAppliedForJointlyOnTheThirtiethDay() {
        CheckedCase arrears = arrearsAgreedInWriting();
        assertThat(arrears.driver().history()).contains("confirmation.CONFIRMABLE");
        assertThat(arrears.deadlines()).endsWith("judicialConfirmation 2026-04-01", "performance 2026-06-30");
        assertThat(deadline(arrears, "judicialConfirmation").sourceZh()).contains("第三十三条");

        arrears.until("2026-04-01T16:00").take("applyConfirmation").waitsAt("checkPerformance");

        arrears.in(PERFORMANCE).hasPassed("userTask_applyConfirmation").isNotEnded();
        arrears.until("2026-06-30T10:00").take("checkPerformance").waitsAt("revisit");
        arrears.take("revisit").hasEnded(Outcome.AGREED_WRITTEN);
        arrears.take("archiveCase").isFiled(Outcome.AGREED_WRITTEN, "endEvent_caseFiled");
        assertThat(arrears.waysOut()).isEmpty();
    }

    @Test
    @DisplayName("M-S2: an application of 2 April, day 31, or of one side alone is refused")
    void confirmationIsRefusedOnTheThirtyFirstDay() {
        CheckedCase arrears = arrearsAgreedInWriting().until("2026-04-02T09:00");
        arrears.waitsAt("applyConfirmation", "checkPerformance", "superviseDeadline");

        refuses(arrears, () -> arrears.driver().complete("applyConfirmation"), "data.appliedOn IMPOSSIBLE");
        refuses(
                arrears,
                () -> arrears.driver()
                        .complete("applyConfirmation", Map.of("appliedOn", "2026-04-01", "jointly", false)),
                "data.jointly IMPOSSIBLE");

        arrears.waitsAt("applyConfirmation", "checkPerformance", "superviseDeadline");
        arrears.take("applyConfirmation", Map.of("wanted", false)).waitsAt("checkPerformance");
        assertThat(arrears.driver().history()).endsWith("forgoConfirmation");
    }

    private CheckedCase arrearsAgreedInWriting() {
        CheckedCase arrears = register(CaseDriver.dispute("FEE_ARREARS", "WRITTEN", null));
        arrears.take(UP_TO_SESSION).take("holdSession").take("recordAgreement", WRITTEN);
        return arrears.waitsAt("applyConfirmation", "checkPerformance");
    }

    @Test
    @DisplayName("M-S3: noise goes to the street by consent of both; the respondent withdraws there on day 4")
    void aRespondentWhoWithdrawsAtTheStreetEndsTheMediation() {
        CheckedCase noise = noiseThatTheCommunityCouldNotSettle();
        TaskLine asked = noise.driver().task("askParties");
        noise.take("askParties", NEXT_TIER).waitsAt("giveRightsNotice");
        noise.in(CASE).isWaitingAtExactly("callActivity_streetTier");
        assertThat(noise.driver().file().tier()).isEqualTo(Tier.STREET);
        assertThat(noise.deadlines()).endsWith("conclusion 2026-04-02", "escalation 2026-04-02");
        noise.take("giveRightsNotice", "appointMediator", "recordFacts").until("2026-03-06T10:00");

        noise.waitsAt("holdSession").withdraw("RESPONDENT").hasEnded(Outcome.WITHDRAWN);

        noise.in(CASE)
                .hasPassed("startEvent_withdrawn")
                .isWaitingAtExactly("eventSubProcess_withdrawal", "callActivity_closingAfterWithdrawal");
        noise.in(AT_TIER).isEnded().hasNotPassed("endEvent_agreed", "endEvent_unresolved", "endEvent_escalated");
        assertThat(noise.driver().file().withdrawnBy()).isEqualTo(PartyRole.RESPONDENT);
        assertThat(noise.driver().file().closedAt()).isBetween("2026-03-06T02:00:00Z", "2026-03-06T02:10:00Z");
        assertThat(noise.waysOut()).endsWith(ALWAYS);
        refusesAsOver(noise, () -> noise.driver().submit(asked, "askParties", NEXT_TIER));
        refusesAsOver(noise, () -> noise.driver().transfer("YZ-QH", TransferGround.WRONG_TIER));
        refusesAsOver(noise, () -> noise.driver().withdraw("APPLICANT"));
        noise.until("2026-05-01T10:00").take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
        assertThat(noise.driver().history()).endsWith("withdraw", "tellWaysOut", "close", "archiveCase");
    }

    @Test
    @DisplayName("M-S3: what only the complainant wants is no escalation")
    void theComplainantCannotForceTheEscalation() {
        CheckedCase noise = noiseThatTheCommunityCouldNotSettle();

        noise.take("askParties", Map.of("applicant", "NEXT_TIER", "respondent", "TERMINATE"))
                .hasEnded(Outcome.TERMINATED);

        noise.in(AT_TIER).isEnded().hasPassed("endEvent_unresolved").hasNotPassed("serviceTask_escalateCase");
        noise.in(CASE).hasNotPassed("callActivity_streetTier");
        noise.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        assertThat(noise.waysOut()).endsWith(ALWAYS);
    }

    private CheckedCase noiseThatTheCommunityCouldNotSettle() {
        CheckedCase noise = register(CaseDriver.dispute("NOISE", "WRITTEN", null));
        return noise.take(UP_TO_SESSION).take("holdSession", UNRESOLVED).waitsAt("askParties");
    }

    @Test
    @DisplayName("M-S4: public revenue, from the street to the district by consent, agreed before the district's MC")
    void anAgreementBeforeTheDistrictCommitteeIsConfirmable() {
        CheckedCase income = revenueBeforeTheDistrict().take("recordAgreement", WRITTEN);

        assertThat(income.driver().history()).endsWith("recordAgreement", "confirmation.CONFIRMABLE");
        income.waitsAt("applyConfirmation", "checkPerformance").until("2026-03-20T10:00");
        income.take("applyConfirmation", "checkPerformance", "revisit").hasEnded(Outcome.AGREED_WRITTEN);
        income.take("archiveCase").isFiled(Outcome.AGREED_WRITTEN, "endEvent_caseFiled");
        income.in(CASE)
                .hasPassedInOrder("callActivity_streetTier", "callActivity_districtTier", "callActivity_performance")
                .hasNotPassed("callActivity_communityTier", "callActivity_cityTier");
        assertThat(income.driver().file().office().code()).isEqualTo("YZ-QH");
    }

    @Test
    @DisplayName("M-S4: the same text, signed at a joint meeting only")
    void anAgreementOfAJointMeetingIsNotConfirmable() {
        CheckedCase income = revenueBeforeTheDistrict();
        Map<String, Object> signedAtTheMeeting = new HashMap<>(WRITTEN);
        signedAtTheMeeting.put("body", "JOINT_MEETING");
        income.take("recordAgreement", signedAtTheMeeting).waitsAt("applyConfirmation", "checkPerformance");

        assertThat(income.driver().history()).endsWith("recordAgreement", "confirmation.AFTER_RESIGNING");
        refuses(income, () -> income.driver().complete("applyConfirmation"), "data.wanted IMPOSSIBLE");
        income.take("applyConfirmation", Map.of("wanted", false)).waitsAt("checkPerformance");
        assertThat(income.driver().history()).endsWith("forgoConfirmation");
    }

    private CheckedCase revenueBeforeTheDistrict() {
        CheckedCase income = register(revenue()).waitsAt("decideAdmissibility");
        assertThat(income.driver().file().tier()).isEqualTo(Tier.STREET);
        income.take(UP_TO_SESSION).take("holdSession", UNRESOLVED).take("askParties", NEXT_TIER);
        return income.take("giveRightsNotice", "appointMediator", "recordFacts", "holdSession");
    }

    private static IntakeForm revenue() {
        return new IntakeForm(
                "公共收益分配",
                "COMMON_INCOME",
                "停车收益的分配办法，双方意见不一。",
                "C001",
                List.of(
                        new PartyForm("APPLICANT", "云杉苑业委会", "COMMITTEE", "13812340211", null),
                        new PartyForm("RESPONDENT", "恒谷物业", "FIRM", "13912340311", null)),
                "WRITTEN",
                null,
                null,
                List.of(),
                null,
                true,
                null,
                null);
    }

    @Test
    @DisplayName("M-S5: an owners' decision is challenged, and the mediation is still open on day 360")
    void theCourtLimitIsWarnedOfBeforeTheYearIsOver() {
        CheckedCase decision = register(CaseDriver.dispute("OWNERS_DECISION", "WRITTEN", null));
        decision.take("decideAdmissibility", Map.of("ground", "OWNERS_DECISION", "knownOn", "2026-03-02"));
        assertThat(decision.driver().history()).endsWith("route.MEDIATE_COURT_LIMIT");
        assertThat(decision.deadlines()).endsWith("decisionRevocation 2027-03-02");
        assertThat(deadline(decision, "decisionRevocation").safeDate()).isEqualTo("2027-03-02");
        assertThat(deadline(decision, "decisionRevocation").sourceZh()).contains("第十二条");
        decision.take("recordConsent").until("2027-01-30T10:00");
        assertThat(decision.driver().history()).doesNotContain("warnOfCourtLimit");

        decision.until("2027-02-25T10:00").waitsAt("askParties", "superviseDeadline");

        Audit.Entry warning = decision.driver().file().history().stream()
                .filter(entry -> entry.what().code().endsWith("warnOfCourtLimit"))
                .findFirst()
                .orElseThrow();
        assertThat(CityTime.day(warning.at())).isEqualTo("2027-01-31");
        decision.in(AT_TIER).isWaitingAtExactly("userTask_askParties");
        assertThat(decision.driver().file().state()).isEqualTo(DisputeState.DECIDING);
        assertThat(deadline(decision, "decisionRevocation").isRunning())
                .as("mediation does not stop that clock")
                .isTrue();
        decision.take("askParties").hasEnded(Outcome.TERMINATED);
        decision.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        assertThat(decision.waysOut()).contains("ANNUL_DECISION");
    }

    private static CaseDeadline deadline(CheckedCase dispute, String rule) {
        return dispute.driver().file().deadlines().stream()
                .filter(deadline -> deadline.rule().equals("mediation." + rule))
                .findFirst()
                .orElseThrow();
    }
}
