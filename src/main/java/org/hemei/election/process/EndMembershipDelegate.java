package org.hemei.election.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hemei.election.VacancyPhase;
import org.springframework.stereotype.Component;

@Component
class EndMembershipDelegate implements JavaDelegate {

    private final VacancyPhase vacancyPhase;

    EndMembershipDelegate(VacancyPhase vacancyPhase) {
        this.vacancyPhase = vacancyPhase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate due = vacancyPhase.endMembership(ElectionVariables.electionNo(execution));
        execution.setVariable(ElectionVariables.HANDOVER_DUE, ElectionVariables.endOf(due));
    }
}
