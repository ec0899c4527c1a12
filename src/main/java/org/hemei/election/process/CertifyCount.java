package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.VotingPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CertifyCount implements TaskHandler {

    private final VotingPhase votingPhase;
    private final Clock clock;

    CertifyCount(VotingPhase votingPhase, Clock clock) {
        this.votingPhase = votingPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_certifyCount");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("countedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        votingPhase.certify(task.caseNo(), data.date("countedOn"), data.text("watchers"), actor);
        return Map.of();
    }
}
