package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Aftercare;
import org.hemei.mediation.Performed;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckPerformance implements TaskHandler {

    private final Aftercare aftercare;

    CheckPerformance(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.PERFORMANCE, "userTask_checkPerformance");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Aftercare.Check check = aftercare.checkPerformance(
                task.caseNo(), data.option("performed", Performed.class), data.optionalText("note"), actor);
        return Map.of(
                MediationVariables.PERFORMANCE, check.next().name(),
                MediationVariables.PERFORMANCE_DUE, MediationVariables.endOf(check.due()));
    }
}
