package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Convening;
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
class RecordReport implements TaskHandler {

    private final Convening convening;
    private final Clock clock;

    RecordReport(Convening convening, Clock clock) {
        this.convening = convening;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_recordReport");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("reportedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean reported = data.text("report").equals("RECEIVED");
        if (!reported) {
            convening.recordSilence(task.caseNo(), actor);
            return Map.of(ElectionVariables.REPORTED, false);
        }
        LocalDate on = data.optionalDate("reportedOn");
        if (on == null) {
            throw new InvalidInput("reportedOn", FieldError.Code.REQUIRED, Phrase.of("election.required.reportedOn"));
        }
        LocalDate due = convening.recordReport(task.caseNo(), on, actor);
        return Map.of(ElectionVariables.REPORTED, true, ElectionVariables.GROUP_DUE, ElectionVariables.endOf(due));
    }
}
