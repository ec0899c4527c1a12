package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.StageFile;
import org.hemei.mediation.TransferGround;
import org.hemei.offices.Tier;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of a case between its registration and its filing: through the tiers, past them, and from office to office. */
@DemoCityTest
class ChainPathsTest extends CaseTrial {

    private static final String[] AT_NEXT_TIER = {"giveRightsNotice", "appointMediator", "recordFacts"};

    @AfterAll
    void everyElementWasPassed() {
        assertThat(missed(CASE)).isEmpty();
    }

    @Test
    void whatEveryTierFailsToSettleComesToTheCityWhichIsTheLast() {
        CheckedCase leak = register(CaseDriver.leak()).take("decideAdmissibility", "recordConsent");
        leak.take(AT_NEXT_TIER).in(CASE).isWaitingAtExactly("callActivity_communityTier");
        for (String tier : List.of("street", "district", "city")) {
            leak.take("holdSession", UNRESOLVED).take("askParties", NEXT_TIER).waitsAt("giveRightsNotice");
            leak.in(CASE).isWaitingAtExactly("callActivity_" + tier + "Tier");
            leak.take(AT_NEXT_TIER);
        }

        leak.take("holdSession", UNRESOLVED).waitsAt("askParties");
        refuses(
                leak,
                () -> leak.driver().complete("askParties", NEXT_TIER),
                "data.applicant UNKNOWN",
                "data.respondent UNKNOWN");
        leak.take("askParties", EXTEND).concludesBy("2026-05-06").take("holdSession", "recordAgreement", "revisit");
        leak.hasEnded(Outcome.AGREED_ORAL).take("archiveCase").isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");

        assertThat(leak.driver().file().stages())
                .extracting(stage -> stage.office().code() + " " + stage.result())
                .containsExactly("YZ-QH-WT-YS ESCALATED", "YZ-QH-WT ESCALATED", "YZ-QH ESCALATED", "YZ AGREED");
        assertThat(leak.deadlines())
                .filteredOn(deadline -> deadline.startsWith("escalation"))
                .hasSize(3);
    }

    @Test
    void aLeakThatTheCommunitySettlesStaysThere() {
        CheckedCase leak = register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession", "recordAgreement");

        leak.in(CASE)
                .hasPassed("gateway_communityLeft", "gateway_agreed")
                .hasNotPassed("gateway_streetEntered")
                .isWaitingAtExactly("callActivity_performance");
        leak.take("revisit", "archiveCase").isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");
    }

    @Test
    void aQuarrelOfCommitteeAndFirmEntersAtTheStreet() {
        CheckedCase income = entersAt(Tier.STREET, "YZ-QH-WT", quarrel("COMMITTEE", "FIRM", List.of()));

        unresolved(income).isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        income.in(CASE)
                .hasPassed("gateway_streetLeft")
                .hasNotPassed("callActivity_communityTier", "gateway_districtEntered");
    }

    @Test
    void aQuarrelAcrossStreetsEntersAtTheDistrict() {
        CheckedCase gate = entersAt(Tier.DISTRICT, "YZ-QH", quarrel("PERSON", "PERSON", List.of("C004")));

        unresolved(gate).isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        gate.in(CASE).hasPassed("gateway_districtLeft").hasNotPassed("gateway_streetEntered", "gateway_cityEntered");
    }

    @Test
    void aQuarrelAcrossDistrictsEntersAtTheCity() {
        CheckedCase river = entersAt(Tier.CITY, "YZ", quarrel("PERSON", "PERSON", List.of("C004", "C005")));

        unresolved(river).isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        river.in(CASE).hasPassed("gateway_cityEntered").hasNotPassed("gateway_districtEntered");
    }

    private CheckedCase entersAt(Tier tier, String office, IntakeForm form) {
        CheckedCase entered = register(form).waitsAt("decideAdmissibility");
        assertThat(entered.driver().file().tier()).isEqualTo(tier);
        assertThat(entered.driver().file().office().code()).isEqualTo(office);
        assertThat(entered.driver().history()).containsExactly("register", "openCase");
        entered.take("decideAdmissibility").waitsAt("recordConsent");
        entered.in(CASE).isWaitingAtExactly("callActivity_" + tier.name().toLowerCase(Locale.ROOT) + "Tier");
        return entered.take("recordConsent");
    }

    private static CheckedCase unresolved(CheckedCase dispute) {
        dispute.take(AT_NEXT_TIER).take("holdSession", UNRESOLVED).take("askParties");
        return dispute.hasEnded(Outcome.TERMINATED).take("archiveCase");
    }

    @Test
    void aDisputeThatIsNotForMediationPassesAllTiersBy() {
        CheckedCase fine = register(CaseDriver.leak()).take("decideAdmissibility", Map.of("ground", "AGENCY_ONLY"));

        fine.hasEnded(Outcome.DECLINED).take("archiveCase").isFiled(Outcome.DECLINED, "endEvent_caseFiled");
        fine.in(CASE).hasNotPassed("gateway_entryTier", "gateway_tiersOver");
    }

    @Test
    void whoWithdrawsLeavesTheChainByItsOwnWay() {
        CheckedCase noise = register(CaseDriver.leak()).take(UP_TO_SESSION).withdraw("APPLICANT");

        noise.in(CASE)
                .hasPassed("startEvent_withdrawn")
                .isWaitingAtExactly("eventSubProcess_withdrawal", "callActivity_closingAfterWithdrawal");
        noise.in(AT_TIER).isEnded();
        noise.hasEnded(Outcome.WITHDRAWN).take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
        noise.in(CASE).hasNotPassed("endEvent_caseFiled");
    }

    @Test
    void aDisputeThatCameToTheWrongOfficeGoesToTheRightOneOfItsTier() {
        CheckedCase leak = register(CaseDriver.leak()).waitsAt("decideAdmissibility");
        leak.transfer("YZ-QH-WT-GY", TransferGround.WRONG_PLACE).waitsAt("decideAdmissibility");

        assertThat(leak.driver().file().office().code()).isEqualTo("YZ-QH-WT-GY");
        leak.in(CASE).hasPassed("boundaryEvent_transferred").hasNotPassed("userTask_settleCompetence");
        leak.take("decideAdmissibility").waitsAt("recordConsent");
        leak.in(CASE).isWaitingAtExactly("callActivity_communityTier");
        refusesAsOver(leak, () -> leak.driver().transfer("YZ-QH-WT-YS", TransferGround.WRONG_PLACE));
        leak.hasHistory("transferCase", "decideAdmissibility", "route.MEDIATE");
    }

    @Test
    void aDisputeThatBelongsHigherGoesToThatTierAtOnce() {
        CheckedCase leak = register(CaseDriver.leak()).transfer("YZ-QH", TransferGround.COMPLEX);

        leak.take("decideAdmissibility").waitsAt("recordConsent");
        leak.in(CASE).isWaitingAtExactly("callActivity_districtTier").hasNotPassed("callActivity_communityTier");
        assertThat(leak.driver().file().tier()).isEqualTo(Tier.DISTRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YZ-QH-NH", "YZ-QH-WT", "YZ-QH-WT-YS"})
    void afterTwoTransfersTheCommonSuperiorSettlesWhoseItIs(String settledFor) {
        CheckedCase leak = disputed();
        assertThat(leak.driver().task("settleCompetence").task().office()).isEqualTo("YZ-QH");
        assertThat(leak.driver().file().office().code()).isEqualTo("YZ-QH-WT");

        leak.take("settleCompetence", Map.of("office", settledFor)).waitsAt("decideAdmissibility");

        assertThat(leak.driver().file().office().code()).isEqualTo(settledFor);
        refusesAsOver(leak, () -> leak.driver().transfer("YZ-QH-WT-GY", TransferGround.WRONG_PLACE));
        leak.take("decideAdmissibility", "recordConsent").waitsAt("giveRightsNotice");
        leak.in(CASE)
                .isWaitingAtExactly(
                        settledFor.endsWith("YS") ? "callActivity_communityTier" : "callActivity_streetTier");
        assertThat(leak.driver().history())
                .contains("transferCase", "transferDisputed", "settleCompetence")
                .endsWith("accept");
        assertThat(leak.driver().file().stages())
                .extracting(StageFile::office)
                .last()
                .extracting("code")
                .isEqualTo(settledFor);
    }

    @Test
    void whileTheSuperiorDecidesAPartyMayWithdraw() {
        CheckedCase leak = disputed();

        leak.withdraw("RESPONDENT").hasEnded(Outcome.WITHDRAWN);
        leak.take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
    }

    /** Handed on twice, to the street at last, which would hand it on once more. */
    private CheckedCase disputed() {
        CheckedCase leak = register(CaseDriver.leak())
                .transfer("YZ-QH-WT-GY", TransferGround.WRONG_PLACE)
                .transfer("YZ-QH-WT", TransferGround.WRONG_TIER)
                .waitsAt("decideAdmissibility");
        return leak.transfer("YZ-QH-NH", TransferGround.CONFLICT_OF_INTEREST).waitsAt("settleCompetence");
    }

    private static IntakeForm quarrel(String applicant, String respondent, List<String> otherCompounds) {
        return new IntakeForm(
                "公共收益分配",
                "COMMON_INCOME",
                "停车收益的分配办法，双方意见不一。",
                "C001",
                List.of(
                        new PartyForm("APPLICANT", "云杉苑业委会", applicant, "13812340211", null),
                        new PartyForm("RESPONDENT", "恒谷物业", respondent, "13912340311", null)),
                "WRITTEN",
                null,
                null,
                otherCompounds,
                null,
                true,
                null,
                null);
    }
}
