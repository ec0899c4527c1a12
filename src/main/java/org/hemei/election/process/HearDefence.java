package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hemei.election.Defence;
import org.hemei.election.RemovalPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class HearDefence implements TaskHandler {

    private final RemovalPhase removalPhase;
    private final Clock clock;

    HearDefence(RemovalPhase removalPhase, Clock clock) {
        this.removalPhase = removalPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.removalTask("userTask_hearDefence");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("heardOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        removalPhase.hearDefence(
                task.caseNo(),
                data.option("defence", Defence.class),
                data.date("heardOn"),
                Optional.ofNullable(data.optionalText("statement")),
                actor);
        return Map.of();
    }
}
