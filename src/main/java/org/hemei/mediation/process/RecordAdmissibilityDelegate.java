package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class RecordAdmissibilityDelegate implements JavaDelegate {

    private final CaseProgress progress;

    RecordAdmissibilityDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean admitted =
                progress.recordAdmissibility(MediationVariables.caseNo(execution), MediationVariables.route(execution));
        execution.setVariable(MediationVariables.ADMITTED, admitted);
    }
}
