package org.hemei.voting.assembly.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.voting.assembly.VoteResults;
import org.springframework.stereotype.Component;

@Component
class TallyMattersDelegate implements JavaDelegate {

    private final VoteResults results;

    TallyMattersDelegate(VoteResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteResults.Told told = results.tallyMatters(VoteVariables.voteNo(execution));
        execution.setVariable(VoteVariables.QUORUM_REACHED, told.quorate());
        execution.setVariable(VoteVariables.PUBLISH_DUE, VoteVariables.endOf(told.publishBy()));
    }
}
