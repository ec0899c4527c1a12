package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.RemovalVote;
import org.springframework.stereotype.Component;

@Component
class ReinstateMemberDelegate implements JavaDelegate {

    private final RemovalVote removalVote;

    ReinstateMemberDelegate(RemovalVote removalVote) {
        this.removalVote = removalVote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removalVote.reinstate(ElectionVariables.electionNo(execution));
    }
}
