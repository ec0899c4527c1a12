package org.hemei.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.mediation.Closing;
import org.springframework.stereotype.Component;

@Component
class TellWaysOutDelegate implements JavaDelegate {

    private final Closing closing;

    TellWaysOutDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.tellWaysOut(MediationVariables.caseNo(execution), MediationVariables.waysOut(execution));
    }
}
