package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;
import static org.hemei.mediation.process.MediationElements.CLOSING;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.Agreement;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Session;
import org.hemei.mediation.SessionResult;
import org.hemei.platform.DemoTime;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through the processes of a dispute at one tier, from Monday 2 March 2026 on. */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediationPathsTest {

    private static final String[] UP_TO_SESSION = {
        "decideAdmissibility", "recordConsent", "giveRightsNotice", "appointMediator", "recordFacts"
    };

    private static final String[] ALWAYS = {"ARBITRATION", "ADMINISTRATIVE", "COURT"};

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    @Autowired
    DemoTime time;

    private final List<String> taken = new ArrayList<>();

    @BeforeEach
    void on2March() {
        on("2026-03-02");
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        time.reset();
    }

    @AfterAll
    void everyElementWasPassed() {
        assertThat(passed.missed(CLOSING, taken)).isEmpty();
    }

    @Test
    @DisplayName("M-S1: a leak, accepted on 2 March, settled orally on 10 March and paid on the spot, is filed")
    void aLeakSettledOrallyAndPaidOnTheSpotIsFiled() {
        CheckedCase leak = register(CaseDriver.leak()).take("decideAdmissibility", "recordConsent");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.ACCEPTED);
        leak.take("giveRightsNotice", "appointMediator");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.MEDIATING);
        leak.take("recordFacts");
        on("2026-03-10");
        leak.take("holdSession");
        assertThat(leak.driver().file().outcome()).isNull();
        leak.take("recordAgreement").waitsAt("revisit");
        assertThat(leak.driver().file().state()).isEqualTo(DisputeState.PERFORMING);
        leak.take("revisit").hasEnded(Outcome.AGREED_ORAL).take("archiveCase");

        leak.isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");
        leak.in(CASE)
                .hasPassed("callActivity_communityTier", "gateway_outcomeReached", "callActivity_closing")
                .hasNotPassed("eventSubProcess_withdrawal");
        leak.in(AT_TIER)
                .hasPassed("serviceTask_acceptCase", "serviceTask_beginMediation", "endEvent_agreed")
                .hasNotPassed("serviceTask_refuseCase", "serviceTask_terminateCase");
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
        assertThat(file.waysOut()).isEmpty();
        assertThat(file.agreement())
                .extracting(Agreement::effectiveOn, Agreement::onTheSpot, Agreement::dueOn)
                .containsExactly(LocalDate.parse("2026-03-10"), true, null);
        assertThat(file.deadlines())
                .extracting(deadline -> deadline.rule() + " " + deadline.due())
                .containsExactly(
                        "mediation.acceptance 2026-03-05",
                        "mediation.conclusion 2026-04-02",
                        "mediation.revisit 2026-04-09");
    }

    @Test
    void aWrittenAgreementKeepsTheDayByWhichItIsPerformed() {
        CheckedCase arrears = register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession");
        arrears.take(
                "recordAgreement",
                Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30", "text", "六月底前付清。"));
        arrears.waitsAt("applyConfirmation", "checkPerformance")
                .take("applyConfirmation", "checkPerformance", "revisit")
                .hasEnded(Outcome.AGREED_WRITTEN)
                .take("archiveCase")
                .isFiled(Outcome.AGREED_WRITTEN, "endEvent_caseFiled");

        arrears.in(AT_TIER).hasPassed("endEvent_agreed");
        assertThat(arrears.driver().file().agreement())
                .extracting(Agreement::dueOn, Agreement::onTheSpot)
                .containsExactly(LocalDate.parse("2026-06-30"), false);
    }

    @Test
    void aSessionMayLeadToAnotherAsOftenAsTheyLike() {
        CheckedCase piano = register(CaseDriver.dispute("NOISE", "ORAL", null)).take(UP_TO_SESSION);
        piano.take("holdSession", Map.of("result", "CONTINUE", "present", List.of("APPLICANT")));
        assertThat(piano.driver().file().state()).isEqualTo(DisputeState.MEDIATING);
        piano.take("holdSession", Map.of("result", "CONTINUE")).take("holdSession", "recordAgreement");
        piano.take("revisit")
                .hasEnded(Outcome.AGREED_ORAL)
                .take("archiveCase")
                .isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");

        List<Session> sessions = piano.driver().file().sessions();
        assertThat(sessions)
                .extracting(Session::result)
                .containsExactly(SessionResult.CONTINUE, SessionResult.CONTINUE, SessionResult.AGREED);
        assertThat(sessions.get(0).present()).containsExactly(PartyRole.APPLICANT);
    }

    @Test
    void withoutAgreementTheMediationIsTerminatedAndTheOtherWaysAreNamed() {
        CheckedCase piano =
                register(CaseDriver.dispute("NOISE", "RESIDENT_REPORT", null)).take(UP_TO_SESSION);
        piano.take("holdSession", Map.of("result", "UNRESOLVED")).waitsAt("askParties");
        piano.take("askParties").hasEnded(Outcome.TERMINATED);
        piano.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");

        piano.in(AT_TIER)
                .hasPassed("serviceTask_terminateCase", "endEvent_unresolved")
                .hasNotPassed("userTask_recordAgreement");
        assertThat(piano.driver().history())
                .endsWith("holdSession", "askParties", "terminate", "tellWaysOut", "close", "archiveCase");
        assertThat(waysOut(piano)).endsWith(ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PERSON", "PHONE", "WRITTEN"})
    void aRespondentWhoRefusesIsNotMediatedWith(String means) {
        CheckedCase dog =
                register(CaseDriver.dispute("PETS", "POLICE", "云公调〔2026〕18号")).take("decideAdmissibility");
        dog.take("recordConsent", Map.of("consent", false, "means", means)).hasEnded(Outcome.REFUSED);
        dog.take("archiveCase").isFiled(Outcome.REFUSED, "endEvent_caseFiled");

        dog.in(AT_TIER)
                .hasPassed("serviceTask_refuseCase", "endEvent_refused")
                .hasNotPassed("serviceTask_acceptCase", "userTask_holdSession");
        dog.hasHistory(
                "decideAdmissibility", "route.MEDIATE", "refused", "refuse", "tellWaysOut", "close", "archiveCase");
        DisputeFile file = dog.driver().file();
        assertThat(file.acceptedAt()).isNull();
        assertThat(file.consents()).singleElement().satisfies(consent -> {
            assertThat(consent.given()).isFalse();
            assertThat(consent.means().name()).isEqualTo(means);
        });
        assertThat(file.deadlines()).extracting(CaseDeadline::rule).containsExactly("mediation.acceptance");
        assertThat(waysOut(dog)).endsWith(ALWAYS);
    }

    @ParameterizedTest(name = "{0} brought as {1} {2}: {3}")
    @CsvSource({
        "GRAVE_CRIME, WRITTEN,       ,           REPORT_TO_POLICE,     POLICE",
        "GRAVE_CRIME, POLICE,        公〔2026〕3号, REPORT_TO_POLICE,     POLICE",
        "SEIZED,      WRITTEN,       ,           REFER_TO_SEIZED_BODY, SEIZED_BODY",
        "SEIZED,      COURT,         ,           REFER_TO_SEIZED_BODY, SEIZED_BODY",
        "SEIZED,      HOTLINE_12345, 12345-0457, REFER_TO_SEIZED_BODY, SEIZED_BODY",
        "AGENCY_ONLY, COURT,         法〔2026〕3号, JOINT_HANDLING,       JOINT_HANDLING",
    })
    void aDisputeThatIsNotForMediationIsDeclinedAndShownTheWay(
            String ground, String source, String referralNo, String route, String wayOut) {
        CheckedCase declined = register(CaseDriver.dispute("OTHER", source, referralNo));
        declined.take("decideAdmissibility", Map.of("ground", ground)).hasEnded(Outcome.DECLINED);
        declined.take("archiveCase").isFiled(Outcome.DECLINED, "endEvent_caseFiled");

        declined.in(CASE)
                .hasPassed("businessRuleTask_admissibility", "serviceTask_recordAdmissibility", "gateway_admitted")
                .hasNotPassed("callActivity_communityTier");
        assertThat(declined.hasEntered(AT_TIER)).isFalse();
        declined.hasHistory("decideAdmissibility", "route." + route, "tellWaysOut", "close", "archiveCase");
        assertThat(waysOut(declined)).startsWith(wayOut).endsWith(ALWAYS);
    }

    @ParameterizedTest(name = "{0} brought as {1} {2}: {3}")
    @CsvSource({
        "NONE,            OWN_INITIATIVE, ,            MEDIATE",
        "SEIZED,          COURT,          法委〔2026〕3号, MEDIATE",
        "SEIZED,          PETITION,       信〔2026〕207号, MEDIATE",
        "OWNERS_DECISION, WRITTEN,        ,            MEDIATE_COURT_LIMIT",
    })
    void aDisputeForMediationGoesOnToItsRespondent(String ground, String source, String referralNo, String route) {
        CheckedCase admitted = register(CaseDriver.dispute("OTHER", source, referralNo));
        admitted.take("decideAdmissibility", Map.of("ground", ground)).waitsAt("recordConsent");

        admitted.in(CASE).isWaitingAtExactly("callActivity_communityTier");
        admitted.hasHistory("decideAdmissibility", "route." + route);
        assertThat(admitted.driver().file())
                .extracting(DisputeFile::state, DisputeFile::outcome)
                .containsExactly(DisputeState.REGISTERED, null);
    }

    @Test
    @DisplayName("M-S3, community part: the respondent withdraws on day 4, and the complainant cannot go on alone")
    void aRespondentWhoWithdrawsEndsTheMediation() {
        CheckedCase noise =
                register(CaseDriver.dispute("NOISE", "WRITTEN", null)).take(UP_TO_SESSION);
        on("2026-03-06");
        noise.waitsAt("holdSession").withdraw("RESPONDENT").hasEnded(Outcome.WITHDRAWN);

        noise.in(CASE)
                .hasPassed("startEvent_withdrawn")
                .isWaitingAtExactly("eventSubProcess_withdrawal", "callActivity_closingAfterWithdrawal");
        noise.in(AT_TIER).isEnded().hasNotPassed("gateway_sessionResult", "endEvent_unresolved");
        assertThat(noise.driver().file().withdrawnBy()).isEqualTo(PartyRole.RESPONDENT);
        assertThat(waysOut(noise)).endsWith(ALWAYS);
        noise.take("archiveCase").isFiled(Outcome.WITHDRAWN, "endEvent_withdrawn");
        assertThat(noise.driver().history()).endsWith("recordFacts", "withdraw", "tellWaysOut", "close", "archiveCase");
    }

    private CheckedCase register(IntakeForm form) {
        CheckedCase registered = new CheckedCase(application, form, "2026-03-05", "2026-04-02");
        taken.add(registered.caseNo());
        return registered;
    }

    private static List<String> waysOut(CheckedCase ended) {
        return ended.driver().file().waysOut().stream()
                .map(Phrase::code)
                .map(code -> code.replace("mediation.wayOut.", ""))
                .toList();
    }

    /** Ten in the morning of that day. */
    private void on(String day) {
        time.moveTo(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant());
    }
}
