package org.hemei.election.process;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.CheckDays;
import org.hemei.election.VotingPhase;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CloseVoting implements TaskHandler {

    private final VotingPhase votingPhase;
    private final CheckDays dates;

    CloseVoting(VotingPhase votingPhase, CheckDays dates) {
        this.votingPhase = votingPhase;
        this.dates = dates;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_closeVoting");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        if (data.text("decision").equals("OPEN_BOXES")) {
            votingPhase.openBoxes(task.caseNo(), actor);
            return Map.of(ElectionVariables.EXTENDED, false);
        }
        LocalDate until = data.optionalDate("extendedTo");
        if (until == null) {
            throw new InvalidInput("extendedTo", FieldError.Code.REQUIRED, Phrase.of("election.required.extendedTo"));
        }
        votingPhase.extend(task.caseNo(), until, actor);
        return Map.of(
                ElectionVariables.EXTENDED,
                true,
                ElectionVariables.VOTING_CHECK_DUE,
                ElectionVariables.endOf(dates.checkAfter(until)));
    }
}
