package org.hemei.mediation.process;

import java.util.Map;
import org.hemei.mediation.Mediation;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Staffing;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class AppointMediator implements TaskHandler {

    private final Mediation mediation;
    private final Staffing staffing;

    AppointMediator(Mediation mediation, Staffing staffing) {
        this.mediation = mediation;
        this.staffing = staffing;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_appointMediator");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "mediators",
                staffing.eligible(String.valueOf(task.office()), Role.MEDIATOR).stream()
                        .map(staff -> Map.of("label", staff.name(), "value", staff.username()))
                        .toList());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        String mediator = data.text("mediator");
        mediation.appointMediator(task.caseNo(), mediator, actor);
        return Map.of(MediationVariables.MEDIATOR, mediator, MediationVariables.NEXT_STEP, "FACTS");
    }
}
