package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.AgreementProgress;
import org.springframework.stereotype.Component;

@Component
class RecordDefaultDelegate implements JavaDelegate {

    private final AgreementProgress progress;

    RecordDefaultDelegate(AgreementProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.recordDefault(MediationVariables.caseNo(execution));
    }
}
