package org.hemei.voting.assembly.process;

import java.util.Map;
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

    @Override
    public void cancelled(String voteNo) {
        runtime.createMessageCorrelation(VoteElements.CANCELLED)
                .processInstanceBusinessKey(voteNo)
                .correlateWithResult();
    }
}
