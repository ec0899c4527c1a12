package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class EscalateCaseDelegate implements JavaDelegate {

    private final CaseProgress progress;

    EscalateCaseDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String office = progress.escalate(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.OFFICE_CODE, office);
        execution.setVariable(MediationVariables.CONSENT_GIVEN, true);
        execution.setVariable(MediationVariables.TIER_RESULT, "ESCALATED");
    }
}
