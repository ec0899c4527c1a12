package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.ResultPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class DecideAgain implements TaskHandler {

    private final ResultPhase resultPhase;

    DecideAgain(ResultPhase resultPhase) {
        this.resultPhase = resultPhase;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_decideAgain");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean again = data.text("way").equals("AGAIN");
        if (again) {
            resultPhase.voteAgain(task.caseNo(), data.text("reason"), actor);
        } else {
            resultPhase.endVoting(task.caseNo(), data.text("reason"), actor);
        }
        return Map.of(ElectionVariables.VOTE_AGAIN, again);
    }
}
