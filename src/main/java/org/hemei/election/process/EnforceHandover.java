package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Succession;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class EnforceHandover implements TaskHandler {

    private final Succession succession;
    private final Clock clock;

    EnforceHandover(Succession succession, Clock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_enforceHandover");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("orderedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        succession.enforceHandover(
                task.caseNo(), data.date("orderedOn"), data.text("police").equals("YES"), data.text("measures"), actor);
        return Map.of();
    }
}
