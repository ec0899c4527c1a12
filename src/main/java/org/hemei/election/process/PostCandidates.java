package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Candidacy;
import org.hemei.election.CheckDays;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class PostCandidates implements TaskHandler {

    private final Candidacy candidacy;
    private final CheckDays dates;
    private final Clock clock;

    PostCandidates(Candidacy candidacy, CheckDays dates, Clock clock) {
        this.candidacy = candidacy;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_postCandidates");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("postedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate until = candidacy.post(task.caseNo(), data.date("postedOn"), actor);
        return Map.of(ElectionVariables.CANDIDATES_CHECK_DUE, ElectionVariables.endOf(dates.checkAfter(until)));
    }
}
