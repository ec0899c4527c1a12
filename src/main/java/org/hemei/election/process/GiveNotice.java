package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.CheckDays;
import org.hemei.election.VotingPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class GiveNotice implements TaskHandler {

    private final VotingPhase votingPhase;
    private final CheckDays dates;
    private final Clock clock;

    GiveNotice(VotingPhase votingPhase, CheckDays dates, Clock clock) {
        this.votingPhase = votingPhase;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_giveNotice");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("noticeOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        votingPhase.giveNotice(
                task.caseNo(), data.date("noticeOn"), data.date("opensOn"), data.date("closesOn"), actor);
        return Map.of(
                ElectionVariables.VOTING_CHECK_DUE, ElectionVariables.endOf(dates.checkAfter(data.date("closesOn"))));
    }
}
