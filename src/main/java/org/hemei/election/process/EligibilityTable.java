package org.hemei.election.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.hemei.election.EligibilityDecision;
import org.hemei.election.Obstacle;
import org.springframework.stereotype.Component;

/** Asks the deployed decision table, candidate by candidate. */
@Component
class EligibilityTable implements EligibilityDecision {

    private final DecisionService decisions;

    EligibilityTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Obstacle> obstacles(Question question) {
        return decisions
                .evaluateDecisionTableByKey(ElectionElements.ELIGIBILITY)
                .variables(Map.of(
                        "entitled", question.entitled(),
                        "fullCapacity", question.fullCapacity(),
                        "inArrears", question.inArrears(),
                        "methodBarsArrears", question.methodBarsArrears(),
                        "interestInFirm", question.interestInFirm(),
                        "firmInterestBarred", question.firmInterestBarred(),
                        "discredited", question.discredited(),
                        "discreditedBarred", question.discreditedBarred()))
                .evaluate()
                .<String>collectEntries("obstacle")
                .stream()
                .map(Obstacle::valueOf)
                .toList();
    }
}
