package org.hemei.voting.assembly.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.voting.assembly.VoteEnding;
import org.springframework.stereotype.Component;

@Component
class FailVoteDelegate implements JavaDelegate {

    private final VoteEnding ending;

    FailVoteDelegate(VoteEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.failVote(VoteVariables.voteNo(execution));
    }
}
