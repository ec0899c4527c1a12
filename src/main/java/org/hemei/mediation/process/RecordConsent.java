package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Means;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class RecordConsent implements TaskHandler {

    private final Mediation mediation;

    RecordConsent(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_recordConsent");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        String applicant = data.optionalText("applicantConsent");
        boolean consented = mediation.recordConsent(
                task.caseNo(),
                data.flag("consent"),
                data.option("means", Means.class),
                applicant == null ? null : applicant.equals("GIVEN"),
                actor);
        return Map.of(MediationVariables.CONSENTED, consented);
    }
}
