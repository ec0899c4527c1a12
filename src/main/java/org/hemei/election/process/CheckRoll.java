package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.RollPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckRoll implements TaskHandler {

    private final RollPhase rollPhase;
    private final Clock clock;

    CheckRoll(RollPhase rollPhase, Clock clock) {
        this.rollPhase = rollPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_checkRoll");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("announcedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        rollPhase.checkRoll(task.caseNo(), data.date("announcedOn"), actor);
        return Map.of();
    }
}
