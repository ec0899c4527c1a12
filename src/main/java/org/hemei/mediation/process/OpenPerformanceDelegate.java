package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.AgreementProgress;
import org.springframework.stereotype.Component;

@Component
class OpenPerformanceDelegate implements JavaDelegate {

    private final AgreementProgress progress;

    OpenPerformanceDelegate(AgreementProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AgreementProgress.Opening opening = progress.openPerformance(
                MediationVariables.caseNo(execution), MediationVariables.confirmation(execution));
        execution.setVariable(MediationVariables.CONFIRMABLE, opening.confirmable());
        execution.setVariable(MediationVariables.CONFIRMATION_DUE, MediationVariables.endOf(opening.confirmationDue()));
        execution.setVariable(MediationVariables.PERFORMED_ALREADY, opening.performed());
        execution.setVariable(MediationVariables.PERFORMANCE_DUE, MediationVariables.endOf(opening.performanceDue()));
    }
}
