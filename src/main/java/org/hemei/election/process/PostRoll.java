package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.CheckDays;
import org.hemei.election.RollPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class PostRoll implements TaskHandler {

    private final RollPhase rollPhase;
    private final CheckDays dates;
    private final Clock clock;

    PostRoll(RollPhase rollPhase, CheckDays dates, Clock clock) {
        this.rollPhase = rollPhase;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_postRoll");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("postedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate until = rollPhase.postRoll(task.caseNo(), data.date("postedOn"), data.text("places"), actor);
        return Map.of(ElectionVariables.ROLL_CHECK_DUE, ElectionVariables.endOf(dates.checkAfter(until)));
    }
}
