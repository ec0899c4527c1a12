package org.hemei.election.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.Opening;
import org.springframework.stereotype.Component;

@Component
class OpenReElectionDelegate implements JavaDelegate {

    private final Opening opening;

    OpenReElectionDelegate(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.openReElection(
                ElectionVariables.compound(execution), LocalDate.parse(ElectionVariables.termEndsOn(execution)));
    }
}
