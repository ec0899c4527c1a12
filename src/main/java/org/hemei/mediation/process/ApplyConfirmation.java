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
class ApplyConfirmation implements TaskHandler {

    private final Aftercare aftercare;

    ApplyConfirmation(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.PERFORMANCE, "userTask_applyConfirmation");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("resigning", aftercare.needsResigning(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        if (data.flag("wanted")) {
            aftercare.applyForConfirmation(
                    task.caseNo(),
                    data.optionalDate("appliedOn"),
                    data.flag("jointly"),
                    data.optionalDate("resignedOn"),
                    actor);
        } else {
            aftercare.forgoConfirmation(task.caseNo(), actor);
        }
        return Map.of();
    }
}
