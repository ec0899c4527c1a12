package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.DecisionTable.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which other ways a party is told of: every one that may be open, none twice, and a court never in vain. */
class WaysOutDecisionTest {

    private final DecisionTable decision = new DecisionTable("mediation-ways-out");

    @ParameterizedTest(name = "{0}, {1} → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "REPORT_TO_POLICE,     NOISE,              police,              POLICE",
                "REFER_TO_SEIZED_BODY, LEAK,               seizedBody,          SEIZED_BODY",
                "JOINT_HANDLING,       OTHER,              jointHandling,       JOINT_HANDLING",
                "-,                    ALTERATION,         violation,           JOINT_HANDLING",
                "MEDIATE,              FIRE_SAFETY,        violation,           JOINT_HANDLING",
                "MEDIATE,              OWNERS_DECISION,    ownersDecision,      ANNUL_DECISION",
                "MEDIATE_COURT_LIMIT,  FIRM_SERVICE,       ownersDecisionFound, ANNUL_DECISION",
                "MEDIATE,              COMMON_INCOME,      records,             INSPECT_RECORDS",
                "-,                    COMMITTEE_CONDUCT,  records,             INSPECT_RECORDS",
                "MEDIATE,              COMMITTEE_ELECTION, electionNotOrganised, COMPLAINT",
                "MEDIATE,              COMMITTEE_CONDUCT,  unlawfulDecision,    COMPLAINT",
                "MEDIATE_COURT_LIMIT,  OWNERS_DECISION,    unlawfulDecision,    COMPLAINT",
                "MEDIATE,              FIRM_HANDOVER,      handoverWithheld,    COMPLAINT",
                "JOINT_HANDLING,       ALTERATION,         violationNotStopped, COMPLAINT",
                "-,                    FIRE_SAFETY,        violationNotStopped, COMPLAINT",
                "-,                    LEAK,               arbitration,         ARBITRATION",
                "-,                    LEAK,               administrative,      ADMINISTRATIVE",
                "-,                    LEAK,               court,               COURT",
            })
    void theRouteAndTheCategoryOpenWays(@Nullable String route, String category, String rule, String way) {
        assertThat(ask(route, category, false, false, false)).contains(new Said(rule, way));
    }

    @Test
    void moneyOpensTwoShorterWays() {
        assertThat(ask(null, "FEE_ARREARS", true, true, false))
                .containsExactly(
                        new Said("undisputedDebt", "PAYMENT_ORDER"),
                        new Said("smallClaim", "SMALL_CLAIM"),
                        new Said("arbitration", "ARBITRATION"),
                        new Said("administrative", "ADMINISTRATIVE"),
                        new Said("court", "COURT"));
    }

    @Test
    void aSumThatIsNotSmallMayBeTreatedSoByAgreement() {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("category", "FEE_ARREARS");
        inputs.put("smallClaim", false);
        inputs.put("smallClaimAgreed", true);
        assertThat(decision.ask(inputs))
                .contains(new Said("smallClaimAgreed", "SMALL_CLAIM_AGREED"))
                .doesNotContain(new Said("smallClaim", "SMALL_CLAIM"));
        inputs.put("arbitrationClause", true);
        assertThat(ways(decision.ask(inputs))).doesNotContain("SMALL_CLAIM_AGREED", "COURT");
    }

    @Test
    void whereAnArbitrationClauseIsKnownNoCourtHearsTheClaim() {
        assertThat(ways(ask(null, "FEE_ARREARS", true, true, true)))
                .containsExactly("PAYMENT_ORDER", "ARBITRATION", "ADMINISTRATIVE");
    }

    @Test
    void nothingKnownStillLeavesTheGeneralWays() {
        assertThat(ways(ask(null, "LEAK", null, null, null))).containsExactly("ARBITRATION", "ADMINISTRATIVE", "COURT");
        assertThat(ways(ask("", "LEAK", false, false, false)))
                .containsExactly("ARBITRATION", "ADMINISTRATIVE", "COURT");
    }

    @ParameterizedTest
    @EnumSource
    void noWayIsNamedTwice(Route route) {
        for (Category category : Category.values()) {
            assertThat(ways(ask(route.name(), category.name(), true, true, false)))
                    .as(category.name())
                    .doesNotHaveDuplicates()
                    .endsWith("ARBITRATION", "ADMINISTRATIVE", "COURT");
        }
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decision.rules()).hasSize(17);
    }

    private List<Said> ask(
            @Nullable String route,
            String category,
            @Nullable Boolean undisputedDebt,
            @Nullable Boolean smallClaim,
            @Nullable Boolean arbitrationClause) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("route", route);
        inputs.put("category", category);
        inputs.put("undisputedDebt", undisputedDebt);
        inputs.put("smallClaim", smallClaim);
        inputs.put("arbitrationClause", arbitrationClause);
        return decision.ask(inputs);
    }

    private static List<String> ways(List<Said> said) {
        return said.stream().map(Said::outcome).toList();
    }
}
