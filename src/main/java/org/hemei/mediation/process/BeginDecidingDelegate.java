package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class BeginDecidingDelegate implements JavaDelegate {

    private final CaseProgress progress;

    BeginDecidingDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.beginDeciding(MediationVariables.caseNo(execution));
    }
}
