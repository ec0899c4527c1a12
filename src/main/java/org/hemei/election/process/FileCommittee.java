package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hemei.election.Installation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class FileCommittee implements TaskHandler {

    private final Installation installation;
    private final Clock clock;

    FileCommittee(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_fileCommittee");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("filedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate due = installation.file(task.caseNo(), data.date("filedOn"), actor);
        Map<String, Object> facts = new HashMap<>();
        facts.put(ElectionVariables.FILING_ANSWER_DUE, due == null ? null : ElectionVariables.endOf(due));
        return facts;
    }
}
