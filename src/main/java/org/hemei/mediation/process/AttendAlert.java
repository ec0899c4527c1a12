package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Alerts;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class AttendAlert implements TaskHandler {

    private final Alerts alerts;

    AttendAlert(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.ALERT, "userTask_attendAlert");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("risk", alerts.told(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        alerts.answer(task.caseNo(), data.text("measures"), actor);
        return Map.of();
    }
}
