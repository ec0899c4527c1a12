package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.journeys.UsualSteps.accept;
import static org.hemei.journeys.UsualSteps.agree;
import static org.hemei.journeys.UsualSteps.application;
import static org.hemei.journeys.UsualSteps.archive;
import static org.hemei.journeys.UsualSteps.consent;
import static org.hemei.journeys.UsualSteps.dispute;
import static org.hemei.journeys.UsualSteps.fail;
import static org.hemei.journeys.UsualSteps.oral;
import static org.hemei.journeys.UsualSteps.party;
import static org.hemei.journeys.UsualSteps.person;
import static org.hemei.journeys.UsualSteps.prepare;
import static org.hemei.journeys.UsualSteps.written;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The acceptance scenarios of mediation, by the API alone and as the demo's accounts. Each begins on Monday 2 March
 * 2026; from there on, time passes as an administrator lets it.
 */
@JourneyTest
class ScenariosByApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    DemoTime time;

    DeskClient desk;

    @BeforeEach
    void on2March() {
        time.moveTo(LocalDateTime.parse(JourneyTest.START).atZone(CityTime.ZONE).toInstant());
        desk = new DeskClient(web);
    }

    @Test
    @DisplayName("M-S1: a leak, accepted on 2 March, settled by word of mouth on 10 March and paid on the spot")
    void aLeakIsSettledOrallyRevisitedAndClosed() throws Exception {
        ApiCase leak = registered("LEAK", person("201室业主"), person("301室业主"));
        assertThat(leak.stands()).isEqualTo("REGISTERED COMMUNITY");
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05");

        accept(leak, "community");
        assertThat(leak.stands()).isEqualTo("ACCEPTED COMMUNITY");
        assertThat(leak.file().path("acceptedAt").asText()).startsWith("2026-03-02T09:0");
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05", "conclusion 2026-04-02");
        assertThat(leak.deadline("conclusion").path("safeDate").asText()).isEqualTo("2026-04-02");
        assertThat(leak.deadline("conclusion").path("provisional").asBoolean()).isFalse();
        assertThat(leak.deadline("conclusion").path("derivation")).isNotEmpty();
        assertThat(leak.deadline("conclusion").path("source").asText()).contains("第三十三条");
        prepare(leak, "community", "community2");
        assertThat(leak.stands()).isEqualTo("MEDIATING COMMUNITY");

        on("2026-03-10T14:00");
        agree(leak, "community2", "2026-03-10", oral("2026-03-10"));
        assertThat(leak.stands()).isEqualTo("PERFORMING COMMUNITY AGREED_ORAL");
        assertThat(leak.open()).as("paid on the spot, and nothing for a court").containsExactly("revisit");
        assertThat(leak.deadlines()).contains("revisit 2026-04-09");
        leak.step("community2", "revisit", Map.of("satisfied", true));
        assertThat(leak.stands()).isEqualTo("CLOSED COMMUNITY AGREED_ORAL");
        archived(leak, "community");

        assertThat(leak.waysOut()).isEmpty();
        assertThat(leak.history().what())
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
                        "confirmation.NOT_NEEDED",
                        "revisitSatisfied",
                        "close",
                        "archiveCase");
        assertThat(leak.history().line("recordAgreement").at()).startsWith("2026-03-10T14:0");
    }

    @Test
    @DisplayName("M-S2: both apply for confirmation on day 30 of a written agreement")
    void confirmationAppliedForOnTheThirtiethDayIsAccepted() throws Exception {
        ApiCase arrears = UsualSteps.agreedInWriting(registered("FEE_ARREARS", party("FIRM", "物业公司"), person("业主")));
        assertThat(arrears.open()).containsExactly("applyConfirmation", "checkPerformance");
        assertThat(arrears.deadlines()).contains("judicialConfirmation 2026-04-01", "performance 2026-06-30");
        assertThat(arrears.deadline("judicialConfirmation").path("source").asText())
                .contains("第三十三条", "第二百零五条");

        on("2026-04-01T16:00");
        arrears.step("community2", "applyConfirmation", application("2026-04-01"));
        assertThat(arrears.open()).containsExactly("checkPerformance");

        on("2026-06-30T10:00");
        arrears.step("community2", "checkPerformance", Map.of("performed", "YES"));
        arrears.step("community2", "revisit", Map.of("satisfied", true));
        archived(arrears, "community");
        assertThat(arrears.stands()).isEqualTo("CLOSED COMMUNITY AGREED_WRITTEN");
        assertThat(arrears.waysOut()).isEmpty();
    }

    @Test
    @DisplayName("M-S2: on day 31 they are too late, and one alone cannot apply at all")
    void confirmationAppliedForOnTheDayAfterIsRefusedAndTheTaskStillWaits() throws Exception {
        ApiCase arrears = UsualSteps.agreedInWriting(registered("FEE_ARREARS", party("FIRM", "物业公司"), person("业主")));

        on("2026-04-02T09:00");
        assertThat(arrears.refusal("community2", "applyConfirmation", application("2026-04-02")))
                .containsExactly("data.appliedOn IMPOSSIBLE");
        assertThat(arrears.refusal(
                        "community2",
                        "applyConfirmation",
                        Map.of("wanted", true, "appliedOn", "2026-04-01", "jointly", false)))
                .containsExactly("data.jointly IMPOSSIBLE");
        assertThat(arrears.open()).containsExactly("applyConfirmation", "checkPerformance", "superviseDeadline");
        assertThat(arrears.stands()).isEqualTo("PERFORMING COMMUNITY AGREED_WRITTEN");

        arrears.step("community2", "applyConfirmation", application("2026-04-01"));
        assertThat(arrears.open()).as("what is done needs no supervision").containsExactly("checkPerformance");
        arrears.step("community2", "checkPerformance", Map.of("performed", "NO"));
        on("2026-05-20T10:00");
        arrears.step("community2", "checkPerformance", Map.of("performed", "NO"));
        assertThat(arrears.open()).as("no default before 30 June").containsExactly("checkPerformance");
        on("2026-07-20T10:00");
        arrears.step("community2", "checkPerformance", Map.of("performed", "NO"));
        arrears.step("community2", "revisit", Map.of("satisfied", false));
        archived(arrears, "community");
        assertThat(arrears.waysOut()).singleElement().asString().contains("强制执行");
    }

    @Test
    @DisplayName("M-S3: noise goes to the street by consent of both; the respondent withdraws there on day 4")
    void aWithdrawalEndsItAndTheComplainantCannotGoOnAlone() throws Exception {
        ApiCase noise = registered("NOISE", person("楼下住户"), person("楼上住户"));
        accept(noise, "community");
        prepare(noise, "community", "community2");
        fail(noise, "community2", "2026-03-02");
        assertThat(noise.stands()).isEqualTo("DECIDING COMMUNITY");
        String asked = noise.task("community2", "askParties");
        noise.step("community2", "askParties", Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER"));

        assertThat(noise.stands()).isEqualTo("ACCEPTED STREET");
        assertThat(noise.file().at("/office/code").asText()).isEqualTo("YZ-QH-WT");
        assertThat(noise.deadlines()).contains("escalation 2026-04-02");
        prepare(noise, "street", "street");

        on("2026-03-06T10:00");
        assertThat(noise.send("street", "withdraw", Map.of("party", "RESPONDENT", "reason", "不想再谈了"))
                        .status())
                .isEqualTo(200);
        assertThat(noise.stands()).isEqualTo("CLOSED STREET WITHDRAWN");
        assertThat(noise.waysOut()).hasSizeGreaterThanOrEqualTo(3).anyMatch(way -> way.contains("起诉"));

        assertThat(noise.open()).containsExactly("archiveCase");
        Map<String, String> onward = Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER");
        assertThat(desk.complete("community2", asked, onward).status()).isEqualTo(409);
        assertThat(desk.complete("street", asked, onward).status()).isEqualTo(404);
        Map<String, String> transfer = Map.of("office", "YZ-QH", "ground", "WRONG_TIER", "note", "申请人坚持");
        assertThat(noise.send("street", "transfer", transfer).status()).isEqualTo(409);
        assertThat(noise.send("street", "withdraw", Map.of("party", "APPLICANT", "reason", "重来"))
                        .status())
                .isEqualTo(409);
        on("2026-05-01T10:00");
        assertThat(noise.open()).containsExactly("archiveCase");
        archived(noise, "street");
        assertThat(noise.stands()).isEqualTo("CLOSED STREET WITHDRAWN");
        assertThat(noise.history().what()).endsWith("withdraw", "tellWaysOut", "close", "archiveCase");
    }

    @Test
    @DisplayName("M-S3: what only the complainant wants is no escalation")
    void oneSideAloneEscalatesNothing() throws Exception {
        ApiCase noise = registered("NOISE", person("楼下住户"), person("楼上住户"));
        accept(noise, "community");
        prepare(noise, "community", "community2");
        fail(noise, "community2", "2026-03-02");
        noise.step("community2", "askParties", Map.of("applicant", "NEXT_TIER", "respondent", "TERMINATE"));

        assertThat(noise.stands()).isEqualTo("CLOSED COMMUNITY TERMINATED");
        assertThat(noise.waysOut()).anyMatch(way -> way.contains("起诉"));
        archived(noise, "community");
    }

    @Test
    @DisplayName(
            "M-S4: common income, from the street to the district by consent, agreed before the district committee")
    void anAgreementBeforeTheDistrictCommitteeCanBeConfirmed() throws Exception {
        ApiCase income = UsualSteps.broughtToTheDistrict(
                registered("COMMON_INCOME", party("COMMITTEE", "业主委员会"), party("FIRM", "物业公司")));
        agree(income, "district", "2026-03-02", written("MC", "2026-03-02"));

        assertThat(income.history().what()).contains("confirmation.CONFIRMABLE");
        on("2026-03-20T10:00");
        income.step("district", "applyConfirmation", application("2026-03-20"));
        income.step("district", "checkPerformance", Map.of("performed", "YES"));
        income.step("district", "revisit", Map.of("satisfied", true));
        archived(income, "district");
        assertThat(income.stands()).isEqualTo("CLOSED DISTRICT AGREED_WRITTEN");
    }

    @Test
    @DisplayName("M-S4: the same text, signed at a joint meeting only")
    void anAgreementOfAJointMeetingCannotBeConfirmedBeforeItIsSignedAgain() throws Exception {
        ApiCase income = UsualSteps.broughtToTheDistrict(
                registered("COMMON_INCOME", party("COMMITTEE", "业主委员会"), party("FIRM", "物业公司")));
        agree(income, "district", "2026-03-02", written("JOINT_MEETING", "2026-03-02"));

        on("2026-03-20T10:00");
        assertThat(income.refusal("district", "applyConfirmation", application("2026-03-20")))
                .containsExactly("data.wanted IMPOSSIBLE");
        income.step("district", "applyConfirmation", Map.of("wanted", false));
        assertThat(income.history().what()).contains("confirmation.AFTER_RESIGNING", "forgoConfirmation");
        assertThat(income.open()).containsExactly("checkPerformance");
    }

    @Test
    @DisplayName("M-S5: an owners' decision is challenged, and the mediation is still open on day 360")
    void theCourtLimitIsWarnedOfBeforeTheYearIsOver() throws Exception {
        ApiCase decision = registered("OWNERS_DECISION", person("业主"), party("COMMITTEE", "业主委员会"));
        assertThat(decision.refusal(
                        "community",
                        "decideAdmissibility",
                        Map.of("ground", "OWNERS_DECISION", "knownOn", "2026-03-03")))
                .containsExactly("data.knownOn IMPOSSIBLE");
        decision.step("community", "decideAdmissibility", Map.of("ground", "OWNERS_DECISION", "knownOn", "2026-03-02"));
        consent(decision, "community");
        assertThat(decision.history().what()).contains("route.MEDIATE_COURT_LIMIT");
        assertThat(decision.deadlines()).contains("decisionRevocation 2027-03-02");
        assertThat(decision.deadline("decisionRevocation").path("safeDate").asText())
                .isEqualTo("2027-03-02");
        assertThat(decision.deadline("decisionRevocation").path("derivation")).isNotEmpty();
        assertThat(decision.deadline("decisionRevocation").path("source").asText())
                .contains("第十二条");

        on("2027-01-25T10:00");
        assertThat(decision.history().has("warnOfCourtLimit")).isFalse();
        on("2027-02-25T10:00");
        ToldHistory.Line warning = decision.history().line("warnOfCourtLimit");
        assertThat(warning.at()).startsWith("2027-01-31T09:00");
        assertThat(warning.details()).contains("2027-03-02");
        assertThat(decision.stands()).as("no limit moves a case").isEqualTo("DECIDING COMMUNITY");
        on("2027-03-03T10:00");
        assertThat(decision.stands()).isEqualTo("DECIDING COMMUNITY");

        decision.step("community", "askParties", Map.of("applicant", "TERMINATE", "respondent", "TERMINATE"));
        assertThat(decision.stands()).isEqualTo("CLOSED COMMUNITY TERMINATED");
        assertThat(decision.waysOut()).anyMatch(way -> way.contains("一年内"));
        archived(decision, "community");
    }

    @Test
    @DisplayName(
            "M-S5: a year that was over before anybody came is told at once; where nobody knows, it counts from then")
    void theYearCountsFromTheDayTheOwnerLearnedOfTheDecision() throws Exception {
        ApiCase late = registered("OWNERS_DECISION", person("业主"), party("COMMITTEE", "业主委员会"));
        late.step("community", "decideAdmissibility", Map.of("ground", "OWNERS_DECISION", "knownOn", "2025-01-15"));
        assertThat(late.deadlines()).contains("decisionRevocation 2026-01-15");
        ApiCase unknown = registered("OWNERS_DECISION", person("业主"), party("COMMITTEE", "业主委员会"));
        unknown.step("community", "decideAdmissibility", Map.of("ground", "OWNERS_DECISION"));
        assertThat(unknown.deadlines()).contains("decisionRevocation 2027-03-02");

        on("2026-03-02T12:00");
        assertThat(late.history().has("warnOfCourtLimit")).isTrue();
        assertThat(unknown.history().has("warnOfCourtLimit")).isFalse();
        assertThat(late.open()).contains("recordConsent");
    }

    private ApiCase registered(String category, ObjectNode applicant, ObjectNode respondent) throws Exception {
        return ApiCase.registered(desk, "community", dispute(category, applicant, respondent));
    }

    /** Lets time pass; on the way, whatever falls due is done. */
    private void on(String moment) throws Exception {
        Answer passed = desk.send("admin", "/demo/clock", Map.of("to", moment));
        assertThat(passed.status()).as("%s", passed.body()).isEqualTo(200);
        assertThat(passed.body().path("failed").asInt()).isZero();
    }

    private static void archived(ApiCase dispute, String by) throws Exception {
        archive(dispute, by);
        assertThat(dispute.open()).isEmpty();
    }
}
