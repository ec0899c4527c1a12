package org.hemei.mediation.process;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.mediation.ClockChange;
import org.hemei.mediation.FactFinding;
import org.hemei.mediation.Means;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordFacts implements TaskHandler {

    private final FactFinding factFinding;

    RecordFacts(FactFinding factFinding) {
        this.factFinding = factFinding;
    }

    @Override
    public TaskKey key() {
        return MediationElements.task(MediationElements.AT_TIER, "userTask_recordFacts");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("expertTest", false, "facts", factFinding.factsOf(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        ClockChange change = factFinding.recordFacts(
                task.caseNo(),
                data.text("facts"),
                data.flag("expertTest"),
                suspension(task, data),
                data.optionalOption("suspendMeans", Means.class),
                data.optionalInstant("nextAt"),
                actor);
        return Map.of(
                MediationVariables.CLOCK_CHANGES,
                change != ClockChange.NONE,
                MediationVariables.ROUND_RESULT,
                "CLOCK",
                MediationVariables.NEXT_STEP,
                change == ClockChange.SUSPEND ? "FACTS" : "SESSION");
    }

    /** Only a test that both sides want to wait for keeps the month from being counted. */
    private @Nullable LocalDate suspension(OpenTask task, FormData data) {
        if (!data.flag("expertTest") || !data.flag("suspend")) {
            return null;
        }
        LocalDate until = data.optionalDate("testUntil");
        return until == null ? factFinding.expectedTest(task.caseNo()) : until;
    }
}
