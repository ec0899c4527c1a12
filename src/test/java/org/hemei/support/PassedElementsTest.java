package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@DemoCityTest
class PassedElementsTest {

    private static final String CASE = "mediation-case";

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatACaseHasNotComeToIsMissed() {
        CaseDriver waiting = CaseDriver.register(application, CaseDriver.leak());

        assertThat(missed(waiting))
                .contains("flow_toAdmissibility", "businessRuleTask_admissibility", "boundaryEvent_transferred")
                .doesNotContain("startEvent_disputeRegistered", "userTask_decideAdmissibility", "flow_toEntryTier");
        assertThat(missed(waiting.complete("decideAdmissibility")))
                .contains("flow_declined", "flow_enterStreet")
                .doesNotContain("flow_toAdmissibility", "flow_admitted", "callActivity_communityTier");
    }

    @Test
    void whatLiesInAnEventSubProcessIsPassedToo() {
        CaseDriver withdrawn = CaseDriver.register(application, CaseDriver.leak());
        assertThat(missed(withdrawn)).contains("eventSubProcess_withdrawal", "startEvent_withdrawn");

        withdrawn.withdraw("APPLICANT");

        assertThat(missed(withdrawn))
                .contains("endEvent_withdrawn")
                .doesNotContain("eventSubProcess_withdrawal", "startEvent_withdrawn", "flow_toClosingAfterWithdrawal");
    }

    @Test
    void whatWasRolledBackWasNotPassed() {
        CaseDriver waiting = CaseDriver.register(application, CaseDriver.leak());
        Set<String> before = missed(waiting);

        transaction.executeWithoutResult(status -> {
            waiting.complete("decideAdmissibility");
            status.setRollbackOnly();
        });

        assertThat(missed(waiting)).isEqualTo(before);
    }

    @Test
    void casesAddUpToWhatTheyHavePassedTogether() {
        CaseDriver admitted =
                CaseDriver.register(application, CaseDriver.leak()).complete("decideAdmissibility");
        CaseDriver withdrawn =
                CaseDriver.register(application, CaseDriver.leak()).withdraw("APPLICANT");

        assertThat(passed.missed(CASE, List.of(admitted.caseNo(), withdrawn.caseNo())))
                .doesNotContain("flow_admitted", "startEvent_withdrawn")
                .isSubsetOf(missed(admitted))
                .isSubsetOf(missed(withdrawn));
    }

    private Set<String> missed(CaseDriver dispute) {
        return passed.missed(CASE, List.of(dispute.caseNo()));
    }
}
