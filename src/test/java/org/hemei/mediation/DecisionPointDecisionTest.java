package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.DecisionTable.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a case goes when its time is over: nobody is taken further, or kept, against their will. */
class DecisionPointDecisionTest {

    private static final List<String> ANSWERS = List.of("NEXT_TIER", "EXTEND", "TERMINATE");
    private static final List<Boolean> EITHER = List.of(false, true);

    private final DecisionTable decision = new DecisionTable("mediation-decision-point");

    @ParameterizedTest(name = "agreed {0}, {1} and {2}, extended {3}, last tier {4} → {6}")
    @CsvSource({
        "false, TERMINATE, NEXT_TIER, false, false, applicantTerminates,  TERMINATE",
        "true,  TERMINATE, TERMINATE, false, false, applicantTerminates,  TERMINATE",
        "false, NEXT_TIER, TERMINATE, false, false, respondentTerminates, TERMINATE",
        "true,  EXTEND,    TERMINATE, false, false, respondentTerminates, TERMINATE",
        "true,  NEXT_TIER, EXTEND,    false, false, agreed,               AGREE",
        "true,  EXTEND,    EXTEND,    true,  true,  agreed,               AGREE",
        "false, EXTEND,    EXTEND,    false, false, extended,             EXTEND",
        "false, EXTEND,    EXTEND,    false, true,  extended,             EXTEND",
        "false, EXTEND,    EXTEND,    true,  false, otherwise,            TERMINATE",
        "false, NEXT_TIER, NEXT_TIER, false, false, escalated,            ESCALATE",
        "false, NEXT_TIER, NEXT_TIER, true,  false, escalated,            ESCALATE",
        "false, NEXT_TIER, NEXT_TIER, false, true,  otherwise,            TERMINATE",
        "false, NEXT_TIER, EXTEND,    false, false, otherwise,            TERMINATE",
        "false, EXTEND,    NEXT_TIER, false, false, otherwise,            TERMINATE",
    })
    void bothAnswersDecide(
            boolean agreed,
            String applicant,
            String respondent,
            boolean extended,
            boolean lastTier,
            String rule,
            String outcome) {
        assertThat(ask(agreed, applicant, respondent, extended, lastTier)).containsExactly(new Said(rule, outcome));
    }

    @Test
    void oneWhoWantsToStopStopsItWhateverElseHolds() {
        List<String> outcomes = new ArrayList<>();
        for (String other : ANSWERS) {
            for (boolean agreed : EITHER) {
                for (boolean extended : EITHER) {
                    for (boolean lastTier : EITHER) {
                        outcomes.add(outcome(ask(agreed, "TERMINATE", other, extended, lastTier)));
                        outcomes.add(outcome(ask(agreed, other, "TERMINATE", extended, lastTier)));
                    }
                }
            }
        }
        assertThat(outcomes).hasSize(48).containsOnly("TERMINATE");
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decision.rules()).hasSize(6);
    }

    private List<Said> ask(boolean agreed, String applicant, String respondent, boolean extended, boolean lastTier) {
        return decision.ask(Map.of(
                "agreed", agreed,
                "applicant", applicant,
                "respondent", respondent,
                "extended", extended,
                "lastTier", lastTier));
    }

    private static String outcome(List<Said> said) {
        return said.get(0).outcome();
    }
}
