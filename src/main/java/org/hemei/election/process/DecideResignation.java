package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.VacancyPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class DecideResignation implements TaskHandler {

    private final VacancyPhase vacancyPhase;
    private final Clock clock;

    DecideResignation(VacancyPhase vacancyPhase, Clock clock) {
        this.vacancyPhase = vacancyPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.vacancyTask("userTask_decideResignation");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("decidedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean accepted = data.text("decision").equals("ACCEPTED");
        vacancyPhase.decideResignation(task.caseNo(), accepted, data.date("decidedOn"), data.text("note"), actor);
        return Map.of(ElectionVariables.RESIGNATION_ACCEPTED, accepted);
    }
}
