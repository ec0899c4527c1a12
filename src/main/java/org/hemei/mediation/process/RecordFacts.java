package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RecordFacts implements TaskHandler {

    private final Mediation mediation;

    RecordFacts(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_recordFacts");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("expertTest", false);
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        mediation.recordFacts(task.caseNo(), data.text("facts"), data.flag("expertTest"), actor);
        return Map.of();
    }
}
