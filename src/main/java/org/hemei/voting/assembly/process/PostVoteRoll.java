package org.hemei.voting.assembly.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteCheckDays;
import org.hemei.voting.assembly.VoteRollPhase;
import org.springframework.stereotype.Component;

@Component
class PostVoteRoll implements TaskHandler {

    private final VoteRollPhase rollPhase;
    private final VoteCheckDays dates;
    private final Clock clock;

    PostVoteRoll(VoteRollPhase rollPhase, VoteCheckDays dates, Clock clock) {
        this.rollPhase = rollPhase;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_postVoteRoll");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("postedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate until = rollPhase.post(task.caseNo(), data.date("postedOn"), data.text("places"), actor);
        return Map.of(VoteVariables.ROLL_CHECK_DUE, VoteVariables.endOf(dates.checkAfter(until)));
    }
}
