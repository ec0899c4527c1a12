package org.hemei.election.process;

import java.util.Map;
import org.hemei.election.AuditOpinion;
import org.hemei.election.Succession;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class AuditTerm implements TaskHandler {

    private final Succession succession;

    AuditTerm(Succession succession) {
        this.succession = succession;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_auditTerm");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        succession.auditTerm(
                task.caseNo(),
                data.text("auditor"),
                data.date("reportOn"),
                data.option("opinion", AuditOpinion.class),
                data.optionalText("findings"),
                actor);
        return Map.of();
    }
}
