package org.hemei.election.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.election.RemovalProcess;
import org.hemei.election.RemovalResult;
import org.springframework.stereotype.Component;

@Component
class RemovalEngine implements RemovalProcess {

    private final RuntimeService runtime;

    RemovalEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String electionNo, String street) {
        runtime.startProcessInstanceByKey(
                ElectionElements.REMOVAL,
                electionNo,
                Map.of(ElectionVariables.ELECTION_NO, electionNo, ElectionVariables.OFFICE_CODE, street));
    }

    @Override
    public void voteDecided(String electionNo, RemovalResult result) {
        runtime.createMessageCorrelation(ElectionElements.VOTE_DECIDED)
                .processInstanceBusinessKey(electionNo)
                .setVariable(ElectionVariables.REMOVAL_RESULT, result.name())
                .correlateWithResult();
    }
}
