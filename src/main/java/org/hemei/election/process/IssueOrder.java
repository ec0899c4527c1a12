package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Convening;
import org.hemei.election.OrderMeans;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class IssueOrder implements TaskHandler {

    private final Convening convening;
    private final Clock clock;

    IssueOrder(Convening convening, Clock clock) {
        this.convening = convening;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_issueOrder");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("orderedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate due = convening.issueOrder(
                task.caseNo(), data.date("orderedOn"), data.option("means", OrderMeans.class), actor);
        return Map.of(ElectionVariables.ORDER_DUE, ElectionVariables.endOf(due));
    }
}
