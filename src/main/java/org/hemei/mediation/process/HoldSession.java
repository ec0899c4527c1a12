package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Mediation;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.SessionResult;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class HoldSession implements TaskHandler {

    private final Mediation mediation;

    HoldSession(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_holdSession");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        SessionResult result = data.option("result", SessionResult.class);
        mediation.holdSession(
                task.caseNo(),
                data.instant("heldAt"),
                data.options("present", PartyRole.class),
                data.text("minutes"),
                result,
                data.optionalInstant("nextAt"),
                actor);
        return Map.of(MediationVariables.SESSION_RESULT, result.name(), MediationVariables.ROUND_RESULT, result.name());
    }
}
