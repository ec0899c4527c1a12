package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Ground;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class DecideAdmissibility implements TaskHandler {

    private final Mediation mediation;

    DecideAdmissibility(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.CASE, "userTask_decideAdmissibility");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Ground ground = data.option("ground", Ground.class);
        boolean referred = mediation.decideAdmissibility(task.caseNo(), ground, data.optionalDate("knownOn"), actor);
        return Map.of(MediationVariables.GROUND, ground.name(), MediationVariables.REFERRED_BY_BODY, referred);
    }
}
