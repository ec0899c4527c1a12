package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.Convening;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckTrigger implements TaskHandler {

    private final Convening convening;

    CheckTrigger(Convening convening) {
        this.convening = convening;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_checkTrigger");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean met = convening.checkTrigger(
                task.caseNo(),
                data.text("deliveredPercent"),
                data.text("ownersPercent"),
                data.date("firstDeliveryOn"),
                actor);
        return Map.of(ElectionVariables.TRIGGERED, met);
    }
}
