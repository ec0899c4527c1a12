package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteEnding;
import org.springframework.stereotype.Component;

@Component
class FileVote implements TaskHandler {

    private final VoteEnding ending;

    FileVote(VoteEnding ending) {
        this.ending = ending;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_fileVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        ending.fileVote(task.caseNo(), data.text("shelf"), actor);
        return Map.of();
    }
}
