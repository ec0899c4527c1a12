package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteRollPhase;
import org.springframework.stereotype.Component;

@Component
class EndVoteRollPosting implements TaskHandler {

    private final VoteRollPhase rollPhase;

    EndVoteRollPosting(VoteRollPhase rollPhase) {
        this.rollPhase = rollPhase;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_endVoteRollPosting");
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
        return Map.of(VoteVariables.ROLL_STANDS, stands);
    }
}
