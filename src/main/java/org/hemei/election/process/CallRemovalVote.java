package org.hemei.election.process;

import java.util.List;
import java.util.Map;
import org.hemei.election.RemovalVote;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.Convener;
import org.springframework.stereotype.Component;

@Component
class CallRemovalVote implements TaskHandler {

    private final RemovalVote removalVote;

    CallRemovalVote(RemovalVote removalVote) {
        this.removalVote = removalVote;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.removalTask("userTask_callRemovalVote");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        List<String> facts = removalVote.facts(task.caseNo());
        return Map.of(
                "place",
                removalVote.isHeldHere() ? "HERE" : "ELSEWHERE",
                "title",
                "是否同意罢免业主委员会委员" + facts.get(0),
                "text",
                facts.get(1));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        removalVote.call(
                task.caseNo(),
                data.option("convener", Convener.class),
                data.text("place").equals("HERE"),
                data.text("title"),
                data.text("text"),
                actor);
        return Map.of();
    }
}
