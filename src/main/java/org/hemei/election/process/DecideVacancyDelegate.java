package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.VacancyPhase;
import org.springframework.stereotype.Component;

@Component
class DecideVacancyDelegate implements JavaDelegate {

    private final VacancyPhase vacancyPhase;

    DecideVacancyDelegate(VacancyPhase vacancyPhase) {
        this.vacancyPhase = vacancyPhase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String way =
                vacancyPhase.decide(ElectionVariables.electionNo(execution)).name();
        execution.setVariable(ElectionVariables.WAY, way);
    }
}
