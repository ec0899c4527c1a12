package org.hemei.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.VacancyPhase;
import org.springframework.stereotype.Component;

@Component
class CloseVacancyDelegate implements JavaDelegate {

    private final VacancyPhase vacancyPhase;

    CloseVacancyDelegate(VacancyPhase vacancyPhase) {
        this.vacancyPhase = vacancyPhase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vacancyPhase.close(ElectionVariables.electionNo(execution));
    }
}
