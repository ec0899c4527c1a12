package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Installation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class PublishResult implements TaskHandler {

    private final Installation installation;
    private final Clock clock;

    PublishResult(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_publishResult");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("publishedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        Installation.Published published = installation.publishResult(task.caseNo(), data.date("publishedOn"), actor);
        return Map.of(
                ElectionVariables.SEATS_TAKEN,
                published.seatsTaken(),
                ElectionVariables.CHAIR_NEEDED,
                published.chairNeeded());
    }
}
