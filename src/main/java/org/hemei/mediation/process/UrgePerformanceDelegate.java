package org.hemei.mediation.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.AgreementProgress;
import org.springframework.stereotype.Component;

@Component
class UrgePerformanceDelegate implements JavaDelegate {

    private final AgreementProgress progress;

    UrgePerformanceDelegate(AgreementProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate checkBy = progress.urge(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.PERFORMANCE_DUE, MediationVariables.endOf(checkBy));
    }
}
