package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.CLOSING;

import java.util.Map;
import org.hemei.mediation.Outcome;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every way through the closing of a case. */
@DemoCityTest
class ClosingPathsTest extends CaseTrial {

    @AfterAll
    void everyElementWasPassed() {
        assertThat(missed(CLOSING)).isEmpty();
    }

    @Test
    void whoHasAgreedOnEverythingIsOwedNoOtherWay() {
        CheckedCase agreed =
                register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession", "recordAgreement", "revisit");

        agreed.hasEnded(Outcome.AGREED_ORAL);
        agreed.in(CLOSING)
                .isWaitingAtExactly("userTask_archiveCase")
                .hasNotPassed("businessRuleTask_waysOut", "serviceTask_tellWaysOut");
        agreed.take("archiveCase").isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");
        assertThat(agreed.waysOut()).isEmpty();
    }

    @Test
    void whoHasAgreedOnAPartIsToldTheWaysForTheRest() {
        CheckedCase partly = register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession");
        partly.take("recordAgreement", Map.of("partial", true, "openPoints", "天花板的修复另行协商。"))
                .take("revisit");

        partly.hasEnded(Outcome.AGREED_ORAL);
        partly.in(CLOSING).hasPassedInOrder("businessRuleTask_waysOut", "serviceTask_tellWaysOut");
        partly.take("archiveCase").isFiled(Outcome.AGREED_ORAL, "endEvent_caseFiled");
        assertThat(partly.waysOut()).endsWith(ALWAYS);
    }

    @Test
    void whoHasNotAgreedIsToldTheOtherWays() {
        CheckedCase unresolved = register(CaseDriver.leak()).take(UP_TO_SESSION).take("holdSession", UNRESOLVED);
        unresolved.take("askParties", Map.of("undisputedDebt", true));

        unresolved.hasEnded(Outcome.TERMINATED);
        unresolved
                .in(CLOSING)
                .hasPassedInOrder("businessRuleTask_waysOut", "serviceTask_tellWaysOut", "serviceTask_closeCase");
        unresolved.take("archiveCase").isFiled(Outcome.TERMINATED, "endEvent_caseFiled");
        assertThat(unresolved.waysOut())
                .contains("PAYMENT_ORDER", "SMALL_CLAIM")
                .endsWith(ALWAYS);
    }
}
