package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class TerminateCaseDelegate implements JavaDelegate {

    private final CaseProgress progress;

    TerminateCaseDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.terminate(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.TIER_RESULT, "TERMINATED");
    }
}
