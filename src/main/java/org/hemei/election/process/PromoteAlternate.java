package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.election.VacancyPhase;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class PromoteAlternate implements TaskHandler {

    private static final String NOBODY = "0";

    private final VacancyPhase vacancyPhase;
    private final Clock clock;

    PromoteAlternate(VacancyPhase vacancyPhase, Clock clock) {
        this.vacancyPhase = vacancyPhase;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.vacancyTask("userTask_promoteAlternate");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        Map<String, String> next = vacancyPhase
                .nextAlternate(task.caseNo())
                .map(alternate -> option("" + alternate.id(), alternate.name()))
                .orElse(option(NOBODY, "—"));
        return Map.of(
                "alternate", next.get("value"),
                "alternates", List.of(next),
                "answeredOn", LocalDate.now(clock).toString());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean consents = data.text("consent").equals("YES");
        boolean filled = vacancyPhase.promote(
                task.caseNo(), Long.parseLong(data.text("alternate")), consents, data.date("answeredOn"), actor);
        return Map.of(ElectionVariables.ALTERNATE_ACCEPTED, filled);
    }
}
