package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Supervision;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class SuperviseDeadline implements TaskHandler {

    private final Supervision supervision;

    SuperviseDeadline(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.DEADLINE, "userTask_superviseDeadline");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("ordered", "");
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        supervision.supervise(task.caseNo(), data.optionalText("ordered"), actor);
        return Map.of();
    }
}
