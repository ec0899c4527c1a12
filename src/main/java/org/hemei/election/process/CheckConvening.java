package org.hemei.election.process;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.Convening;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckConvening implements TaskHandler {

    private final Convening convening;

    CheckConvening(Convening convening) {
        this.convening = convening;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_checkConvening");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        boolean convened = data.text("convened").equals("YES");
        LocalDate due = convening.checkConvening(task.caseNo(), convened, actor);
        return Map.of(ElectionVariables.CONVENED, convened, ElectionVariables.GROUP_DUE, ElectionVariables.endOf(due));
    }
}
