package org.hemei.mediation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.mediation.Means;
import org.hemei.mediation.Mediation;
import org.hemei.mediation.Paper;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class GiveRightsNotice implements TaskHandler {

    private final Mediation mediation;
    private final Clock clock;

    GiveRightsNotice(Mediation mediation, Clock clock) {
        this.mediation = mediation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_giveRightsNotice");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("givenOn", LocalDate.now(clock).toString(), "group", mediation.hasGroup(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        mediation.giveRightsNotice(
                task.caseNo(),
                data.date("givenOn"),
                data.option("means", Means.class),
                data.options("papers", Paper.class),
                data.optionalText("representatives"),
                actor);
        return Map.of(MediationVariables.NEXT_STEP, "APPOINTMENT");
    }
}
