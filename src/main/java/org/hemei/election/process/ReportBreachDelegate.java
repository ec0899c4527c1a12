package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.Succession;
import org.springframework.stereotype.Component;

@Component
class ReportBreachDelegate implements JavaDelegate {

    private final Succession succession;

    ReportBreachDelegate(Succession succession) {
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        succession.reportBreach(ElectionVariables.electionNo(execution));
    }
}
