package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.Closing;
import org.springframework.stereotype.Component;

@Component
class CloseCaseDelegate implements JavaDelegate {

    private final Closing closing;

    CloseCaseDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(MediationVariables.caseNo(execution));
    }
}
