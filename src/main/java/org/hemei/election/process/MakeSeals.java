package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Installation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class MakeSeals implements TaskHandler {

    private final Installation installation;
    private final Clock clock;

    MakeSeals(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_makeSeals");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("madeOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        installation.makeSeals(task.caseNo(), data.text("permitNo"), data.date("madeOn"), actor);
        return Map.of();
    }
}
