package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class OpenCaseDelegate implements JavaDelegate {

    private final CaseProgress progress;

    OpenCaseDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseProgress.Entry entry =
                progress.openCase(MediationVariables.caseNo(execution), MediationVariables.entryTier(execution));
        execution.setVariable(MediationVariables.OFFICE_CODE, entry.office());
        execution.setVariable(MediationVariables.DECISION_DUE, MediationVariables.endOf(entry.decisionDue()));
    }
}
