package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Installation;
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
class RecordFiling implements TaskHandler {

    private final Installation installation;
    private final Clock clock;

    RecordFiling(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_recordFiling");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("answeredOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean certified = data.text("result").equals("CERTIFIED");
        String told = data.optionalText(certified ? "certificateNo" : "missing");
        if (told == null) {
            throw new InvalidInput(
                    certified ? "certificateNo" : "missing",
                    FieldError.Code.REQUIRED,
                    Phrase.of(certified ? "election.required.certificateNo" : "election.required.missing"));
        }
        if (certified) {
            installation.recordCertificate(task.caseNo(), data.date("answeredOn"), told, actor);
        } else {
            installation.recordReturn(task.caseNo(), data.date("answeredOn"), told, actor);
        }
        return Map.of(ElectionVariables.FILED, certified);
    }
}
