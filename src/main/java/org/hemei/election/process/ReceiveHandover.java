package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.HandoverItem;
import org.hemei.election.Succession;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ReceiveHandover implements TaskHandler {

    private final Succession succession;
    private final Clock clock;

    ReceiveHandover(Succession succession, Clock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_receiveHandover");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("receivedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        succession.receiveHandover(
                task.caseNo(),
                data.options("items", HandoverItem.class),
                data.date("receivedOn"),
                data.text("receivedBy"),
                data.optionalText("absent"),
                actor);
        return Map.of();
    }
}
