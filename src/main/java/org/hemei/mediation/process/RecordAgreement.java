package org.hemei.mediation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.mediation.Agreement;
import org.hemei.mediation.AgreementBody;
import org.hemei.mediation.AgreementForm;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RecordAgreement implements TaskHandler {

    private final Mediation mediation;
    private final Clock clock;

    RecordAgreement(Mediation mediation, Clock clock) {
        this.mediation = mediation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_recordAgreement");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "body", AgreementBody.MC.name(),
                "effectiveOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        mediation.recordAgreement(
                task.caseNo(),
                new Agreement(
                        data.option("form", AgreementForm.class),
                        data.option("body", AgreementBody.class),
                        data.date("effectiveOn"),
                        data.flag("onTheSpot"),
                        data.optionalDate("dueOn"),
                        data.text("text")),
                actor);
        return Map.of();
    }
}
