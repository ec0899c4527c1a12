package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.Supervision;
import org.springframework.stereotype.Component;

@Component
class RemindOfficeDelegate implements JavaDelegate {

    private final Supervision supervision;

    RemindOfficeDelegate(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.remind(MediationVariables.caseNo(execution), MediationVariables.rule(execution));
    }
}
