package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Aftercare;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class Revisit implements TaskHandler {

    private final Aftercare aftercare;

    Revisit(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.PERFORMANCE, "userTask_revisit");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        aftercare.revisit(task.caseNo(), data.flag("satisfied"), data.optionalText("note"), actor);
        return Map.of();
    }
}
