package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.DecisionPhase;
import org.springframework.stereotype.Component;

@Component
class CloseObjections implements TaskHandler {

    private final DecisionPhase decision;

    CloseObjections(DecisionPhase decision) {
        this.decision = decision;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_closeObjections");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        decision.close(task.caseNo(), actor);
        return Map.of();
    }
}
