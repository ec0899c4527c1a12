package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.Closing;
import org.springframework.stereotype.Component;

@Component
class AssessWaysOutDelegate implements JavaDelegate {

    private final Closing closing;

    AssessWaysOutDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Closing.WaysOutFacts facts = closing.assessWaysOut(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.WAYS_OUT_OWED, facts.owed());
        execution.setVariable(MediationVariables.ROUTE, String.valueOf(facts.route()));
        execution.setVariable(MediationVariables.CATEGORY, facts.category().name());
        execution.setVariable(MediationVariables.UNDISPUTED_DEBT, facts.undisputedDebt());
        execution.setVariable(MediationVariables.SMALL_CLAIM, facts.smallClaim());
        execution.setVariable(MediationVariables.SMALL_CLAIM_AGREED, facts.smallClaimAgreed());
        execution.setVariable(MediationVariables.ARBITRATION_CLAUSE, facts.arbitrationClause());
    }
}
