package org.hemei.voting.assembly.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.voting.assembly.VoteCancelling;
import org.springframework.stereotype.Component;

@Component
class CancelVoteDelegate implements JavaDelegate {

    private final VoteCancelling cancelling;

    CancelVoteDelegate(VoteCancelling cancelling) {
        this.cancelling = cancelling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelling.cancelVote(VoteVariables.voteNo(execution));
    }
}
