package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.Ending;
import org.springframework.stereotype.Component;

@Component
class RecordActingBodyDelegate implements JavaDelegate {

    private final Ending ending;

    RecordActingBodyDelegate(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.recordActingBody(ElectionVariables.electionNo(execution));
    }
}
