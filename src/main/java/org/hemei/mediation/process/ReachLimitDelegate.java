package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class ReachLimitDelegate implements JavaDelegate {

    private final CaseProgress progress;

    ReachLimitDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.reachLimit(MediationVariables.caseNo(execution));
    }
}
