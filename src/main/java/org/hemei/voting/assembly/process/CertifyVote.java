package org.hemei.voting.assembly.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteWindow;
import org.springframework.stereotype.Component;

@Component
class CertifyVote implements TaskHandler {

    private final VoteWindow window;
    private final Clock clock;

    CertifyVote(VoteWindow window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_certifyVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("countedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        window.certify(task.caseNo(), data.date("countedOn"), data.text("watchers"), actor);
        return Map.of();
    }
}
