package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hemei.mediation.DecisionTable.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a court can confirm an agreement: every form, body and content, performed on the spot or not. */
class AgreementDecisionTest {

    private final DecisionTable decision = new DecisionTable("mediation-agreement");

    @ParameterizedTest(name = "{0}, on the spot {1}, {2}, real rights {3} → {5}")
    @CsvSource({
        "ORAL,    true,  MC,            false, oral,         NOT_NEEDED",
        "ORAL,    false, MC,            false, oral,         NOT_NEEDED",
        "ORAL,    true,  JOINT_MEETING, true,  oral,         NOT_NEEDED",
        "ORAL,    false, JOINT_MEETING, true,  oral,         NOT_NEEDED",
        "ORAL,    true,  MC,            true,  oral,         NOT_NEEDED",
        "ORAL,    false, MC,            true,  oral,         NOT_NEEDED",
        "ORAL,    true,  JOINT_MEETING, false, oral,         NOT_NEEDED",
        "ORAL,    false, JOINT_MEETING, false, oral,         NOT_NEEDED",
        "WRITTEN, true,  MC,            true,  realRights,   NOT_CONFIRMABLE",
        "WRITTEN, false, MC,            true,  realRights,   NOT_CONFIRMABLE",
        "WRITTEN, true,  JOINT_MEETING, true,  realRights,   NOT_CONFIRMABLE",
        "WRITTEN, false, JOINT_MEETING, true,  realRights,   NOT_CONFIRMABLE",
        "WRITTEN, true,  JOINT_MEETING, false, jointMeeting, AFTER_RESIGNING",
        "WRITTEN, false, JOINT_MEETING, false, jointMeeting, AFTER_RESIGNING",
        "WRITTEN, true,  MC,            false, onTheSpot,    CONFIRMABLE",
        "WRITTEN, false, MC,            false, otherwise,    CONFIRMABLE",
    })
    void formBodyAndContentDecide(
            String form, boolean onTheSpot, String body, boolean realRights, String rule, String confirmation) {
        assertThat(decision.ask(Map.of("form", form, "onTheSpot", onTheSpot, "body", body, "realRights", realRights)))
                .containsExactly(new Said(rule, confirmation));
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decision.rules()).hasSize(5);
    }
}
