package org.hemei.mediation.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.CaseProgress;
import org.springframework.stereotype.Component;

@Component
class AcceptCaseDelegate implements JavaDelegate {

    private final CaseProgress progress;

    AcceptCaseDelegate(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate concludeBy = progress.accept(MediationVariables.caseNo(execution));
        execution.setVariable(MediationVariables.CONCLUDE_DUE, MediationVariables.endOf(concludeBy));
        execution.setVariable(MediationVariables.NEXT_STEP, "RIGHTS");
        // The month may be over before anybody is appointed; what comes then is the whole office's.
        execution.setVariable(MediationVariables.MEDIATOR, null);
    }
}
