package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.Kind;
import org.hemei.election.VacancyElection;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class OpenByElection implements TaskHandler {

    private final VacancyElection vacancyElection;

    OpenByElection(VacancyElection vacancyElection) {
        this.vacancyElection = vacancyElection;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.vacancyTask("userTask_openByElection");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("decision", "OPEN");
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        if (data.text("decision").equals("OPEN")) {
            vacancyElection.open(task.caseNo(), Kind.BY_ELECTION, actor);
        } else {
            vacancyElection.leave(task.caseNo(), Kind.BY_ELECTION, actor);
        }
        return Map.of();
    }
}
