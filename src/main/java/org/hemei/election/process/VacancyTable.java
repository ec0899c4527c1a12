package org.hemei.election.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.hemei.election.VacancyDecision;
import org.hemei.election.VacancyWay;
import org.springframework.stereotype.Component;

/** Asks the deployed decision table how a seat is filled. */
@Component
class VacancyTable implements VacancyDecision {

    private final DecisionService decisions;

    VacancyTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Answer decide(Question question) {
        DmnDecisionRuleResult rule = decisions
                .evaluateDecisionTableByKey(ElectionElements.VACANCY)
                .variables(Map.of(
                        "alternates", question.alternates(),
                        "seated", question.seated(),
                        "seats", question.seats(),
                        "fewest", question.fewest(),
                        "fullReElection", question.fullReElection()))
                .evaluate()
                .getSingleResult();
        return new Answer(VacancyWay.valueOf(rule.getEntry("way")), rule.getEntry("ground"));
    }
}
