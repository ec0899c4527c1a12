package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.ElectedLimits;
import org.hemei.election.ResultPhase;
import org.springframework.stereotype.Component;

@Component
class TallyVotesDelegate implements JavaDelegate {

    private final ResultPhase resultPhase;

    TallyVotesDelegate(ResultPhase resultPhase) {
        this.resultPhase = resultPhase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ElectedLimits limits = resultPhase.tally(ElectionVariables.electionNo(execution));
        execution.setVariable(ElectionVariables.COMMITTEE_ELECTED, limits.committeeElected());
        execution.setVariable(ElectionVariables.PUBLISH_DUE, ElectionVariables.endOf(limits.publishBy()));
        execution.setVariable(ElectionVariables.CHAIR_DUE, ElectionVariables.endOf(limits.meetBy()));
        execution.setVariable(ElectionVariables.FILING_DUE, ElectionVariables.endOf(limits.fileBy()));
        execution.setVariables(ElectionVariables.handoverBegun(limits.handoverBy()));
    }
}
