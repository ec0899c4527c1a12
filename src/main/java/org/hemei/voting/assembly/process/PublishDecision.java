package org.hemei.voting.assembly.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.DecisionPhase;
import org.hemei.voting.assembly.VoteCheckDays;
import org.springframework.stereotype.Component;

@Component
class PublishDecision implements TaskHandler {

    private final DecisionPhase decision;
    private final VoteCheckDays dates;
    private final Clock clock;

    PublishDecision(DecisionPhase decision, VoteCheckDays dates, Clock clock) {
        this.decision = decision;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_publishDecision");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("publishedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate until = decision.publish(task.caseNo(), data.date("publishedOn"), data.text("places"), actor);
        if (until == null) {
            return Map.of(VoteVariables.OBJECTABLE, false);
        }
        return Map.of(
                VoteVariables.OBJECTABLE,
                true,
                VoteVariables.OBJECTIONS_CHECK_DUE,
                VoteVariables.endOf(dates.checkAfter(until)));
    }
}
