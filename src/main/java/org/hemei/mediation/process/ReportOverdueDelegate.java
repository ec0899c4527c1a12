package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.Supervision;
import org.springframework.stereotype.Component;

@Component
class ReportOverdueDelegate implements JavaDelegate {

    private final Supervision supervision;

    ReportOverdueDelegate(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.reportOverdue(MediationVariables.caseNo(execution), MediationVariables.rule(execution));
    }
}
