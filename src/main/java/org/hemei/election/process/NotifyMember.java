package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.OrderMeans;
import org.hemei.election.RemovalPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class NotifyMember implements TaskHandler {

    private final RemovalPhase removalPhase;
    private final Clock clock;

    NotifyMember(RemovalPhase removalPhase, Clock clock) {
        this.removalPhase = removalPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.removalTask("userTask_notifyMember");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("notifiedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate until = removalPhase.notifyMember(
                task.caseNo(), data.date("notifiedOn"), data.option("means", OrderMeans.class), actor);
        return Map.of(ElectionVariables.DEFENCE_DUE, ElectionVariables.endOf(until));
    }
}
