package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.Candidacy;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ConfirmCandidates implements TaskHandler {

    private final Candidacy candidacy;

    ConfirmCandidates(Candidacy candidacy) {
        this.candidacy = candidacy;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_confirmCandidates");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean stands = data.text("result").equals("STANDS");
        if (stands) {
            candidacy.confirm(task.caseNo(), actor);
        } else {
            candidacy.reopen(task.caseNo(), actor);
        }
        return Map.of(ElectionVariables.CANDIDATES_STAND, stands);
    }
}
