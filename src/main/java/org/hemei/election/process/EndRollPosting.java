package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.RollPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class EndRollPosting implements TaskHandler {

    private final RollPhase rollPhase;

    EndRollPosting(RollPhase rollPhase) {
        this.rollPhase = rollPhase;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_endRollPosting");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean stands = data.text("result").equals("STANDS");
        if (stands) {
            rollPhase.endPosting(task.caseNo(), actor);
        } else {
            String reason = data.optionalText("reason");
            rollPhase.takeDown(task.caseNo(), reason == null ? "" : reason, actor);
        }
        return Map.of(ElectionVariables.ROLL_STANDS, stands);
    }
}
