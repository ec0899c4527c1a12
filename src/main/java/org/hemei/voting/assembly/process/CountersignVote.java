package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteWindow;
import org.springframework.stereotype.Component;

@Component
class CountersignVote implements TaskHandler {

    private final VoteWindow window;

    CountersignVote(VoteWindow window) {
        this.window = window;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_countersignVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        window.countersign(task.caseNo(), actor);
        return Map.of();
    }
}
