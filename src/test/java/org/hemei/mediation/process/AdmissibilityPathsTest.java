package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.util.Map;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a dispute is mediated at all: some are for others to decide, and nobody is mediated with against his will. */
@DemoCityTest
class AdmissibilityPathsTest extends CaseTrial {

    @ParameterizedTest(name = "{0} brought as {1} {2}: {3}")
    @CsvSource({
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
        assertThat(declined.waysOut()).startsWith(wayOut).endsWith(ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({"WRITTEN,", "POLICE, 公〔2026〕3号"})
    void aGraveCrimeIsDeclinedWhoeverBringsItAndReportedToThePolice(String source, String referralNo) {
        CheckedCase crime = register(CaseDriver.dispute("OTHER", source, referralNo));
        crime.takeBeside("decideAdmissibility", Map.of("ground", "GRAVE_CRIME"))
                .takeBeside("answerAlert", Map.of("measures", "已到场"))
                .takeBeside("attendAlert", Map.of("measures", "已受案"));
        crime.hasEnded(Outcome.DECLINED).take("archiveCase").isFiled(Outcome.DECLINED, "endEvent_caseFiled");
        crime.hasHistory(
                "reportRisk",
                "decideAdmissibility",
                "route.REPORT_TO_POLICE",
                "tellWaysOut",
                "close",
                "answerRisk",
                "answerRisk",
                "archiveCase");
        assertThat(crime.waysOut()).startsWith("POLICE").endsWith(ALWAYS);
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
        assertThat(dog.waysOut()).endsWith(ALWAYS);
    }
}
