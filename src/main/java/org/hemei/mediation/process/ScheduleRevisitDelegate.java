package org.hemei.mediation.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.AgreementProgress;
import org.springframework.stereotype.Component;

@Component
class ScheduleRevisitDelegate implements JavaDelegate {

    private final AgreementProgress progress;

    ScheduleRevisitDelegate(AgreementProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate revisitBy = progress.scheduleRevisit(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.REVISIT_DUE, MediationVariables.endOf(revisitBy));
    }
}
