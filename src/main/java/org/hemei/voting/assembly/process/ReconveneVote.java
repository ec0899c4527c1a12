package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteResults;
import org.springframework.stereotype.Component;

@Component
class ReconveneVote implements TaskHandler {

    private final VoteResults results;

    ReconveneVote(VoteResults results) {
        this.results = results;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_reconveneVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean again = data.text("way").equals("AGAIN");
        if (again) {
            results.reconvene(task.caseNo(), data.text("reason"), actor);
        } else {
            results.giveUp(task.caseNo(), data.text("reason"), actor);
        }
        return Map.of(VoteVariables.RECONVENED, again);
    }
}
