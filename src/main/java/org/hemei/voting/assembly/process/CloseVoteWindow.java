package org.hemei.voting.assembly.process;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteCheckDays;
import org.hemei.voting.assembly.VoteWindow;
import org.springframework.stereotype.Component;

@Component
class CloseVoteWindow implements TaskHandler {

    private final VoteWindow window;
    private final VoteCheckDays dates;

    CloseVoteWindow(VoteWindow window, VoteCheckDays dates) {
        this.window = window;
        this.dates = dates;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_closeVoteWindow");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        if (data.text("decision").equals("OPEN_BOXES")) {
            window.openBoxes(task.caseNo(), data.text("returned"), actor);
            return Map.of(VoteVariables.WINDOW_EXTENDED, false);
        }
        LocalDate until = data.optionalDate("extendedTo");
        if (until == null) {
            throw new InvalidInput("extendedTo", FieldError.Code.REQUIRED, Phrase.of("voting.required.extendedTo"));
        }
        window.extend(task.caseNo(), until, data.text("returned"), actor);
        return Map.of(
                VoteVariables.WINDOW_EXTENDED,
                true,
                VoteVariables.WINDOW_CHECK_DUE,
                VoteVariables.endOf(dates.checkAfter(until)));
    }
}
