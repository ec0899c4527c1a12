package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.VotingPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CountersignCount implements TaskHandler {

    private final VotingPhase votingPhase;

    CountersignCount(VotingPhase votingPhase) {
        this.votingPhase = votingPhase;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_countersignCount");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        votingPhase.countersign(task.caseNo(), actor);
        return Map.of();
    }
}
