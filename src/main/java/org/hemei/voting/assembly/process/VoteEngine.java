package org.hemei.voting.assembly.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.voting.assembly.VoteProcess;
import org.springframework.stereotype.Component;

@Component
class VoteEngine implements VoteProcess {

    private final RuntimeService runtime;

    VoteEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String voteNo, String street) {
        runtime.startProcessInstanceByKey(
                VoteElements.VOTE, voteNo, Map.of(VoteVariables.VOTE_NO, voteNo, VoteVariables.OFFICE_CODE, street));
    }

    /** A rule that only watches over what has been told to the owners has none. */
    @Override
    public Set<String> tasksOf(String rule) {
        return rule.equals("election.resultPublication") ? Set.of("userTask_publishDecision") : Set.of();
    }

    @Override
    public void cancelled(String voteNo) {
        runtime.createMessageCorrelation(VoteElements.CANCELLED)
                .processInstanceBusinessKey(voteNo)
                .correlateWithResult();
    }
}
