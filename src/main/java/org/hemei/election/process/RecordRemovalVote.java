package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.RemovalResult;
import org.hemei.election.RemovalTotals;
import org.hemei.election.RemovalVote;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RecordRemovalVote implements TaskHandler {

    private final RemovalVote removalVote;
    private final Clock clock;

    RecordRemovalVote(RemovalVote removalVote, Clock clock) {
        this.removalVote = removalVote;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.removalTask("userTask_recordRemovalVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("votedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        RemovalTotals totals = new RemovalTotals(
                data.optionalText("owners"),
                data.optionalText("ownersArea"),
                data.optionalText("voters"),
                data.optionalText("votersArea"),
                data.optionalText("agreed"),
                data.optionalText("agreedArea"));
        RemovalResult result = removalVote.record(task.caseNo(), data.date("votedOn"), totals, actor);
        return Map.of(ElectionVariables.REMOVAL_RESULT, result.name());
    }
}
