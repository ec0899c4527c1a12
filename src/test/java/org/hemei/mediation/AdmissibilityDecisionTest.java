package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a dispute goes after the check: every ground, with and without a referral by the body that has the matter. */
class AdmissibilityDecisionTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "mediation-admissibility",
            AdmissibilityDecisionTest.class.getResourceAsStream("/processes/mediation/mediation-admissibility.dmn"));

    @ParameterizedTest(name = "{0}, referred {1} → {2}")
    @CsvSource({
        "NONE,            false, MEDIATE",
        "NONE,            true,  MEDIATE",
        "GRAVE_CRIME,     false, REPORT_TO_POLICE",
        "GRAVE_CRIME,     true,  REPORT_TO_POLICE",
        "SEIZED,          false, REFER_TO_SEIZED_BODY",
        "SEIZED,          true,  MEDIATE",
        "AGENCY_ONLY,     false, JOINT_HANDLING",
        "AGENCY_ONLY,     true,  JOINT_HANDLING",
        "OWNERS_DECISION, false, MEDIATE_COURT_LIMIT",
        "OWNERS_DECISION, true,  MEDIATE_COURT_LIMIT",
    })
    void theGroundDecidesTheRoute(String ground, boolean referredByBody, String route) {
        var result = engine.evaluateDecisionTable(decision, Map.of("ground", ground, "referredByBody", referredByBody));

        assertThat(result.getSingleResult().<String>getSingleEntry()).isEqualTo(route);
    }

    @Test
    void everyRuleIsCoveredAbove() {
        var table = (DmnDecisionTableImpl) decision.getDecisionLogic();

        assertThat(table.getRules()).hasSize(6);
    }
}
