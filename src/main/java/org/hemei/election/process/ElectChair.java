package org.hemei.election.process;

import java.util.List;
import java.util.Map;
import org.hemei.election.Installation;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ElectChair implements TaskHandler {

    private final Installation installation;

    ElectChair(Installation installation) {
        this.installation = installation;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_electChair");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("elected", options(task.caseNo()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        installation.electChair(
                task.caseNo(), data.date("metOn"), data.text("chair"), data.optionalText("deputy"), actor);
        return Map.of();
    }

    private List<Map<String, String>> options(String electionNo) {
        return installation.elected(electionNo).stream()
                .map(name -> Map.of("value", name, "label", name))
                .toList();
    }
}
