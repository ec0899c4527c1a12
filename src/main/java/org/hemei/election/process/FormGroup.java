package org.hemei.election.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.election.Capacity;
import org.hemei.election.Convening;
import org.hemei.election.GroupMember;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.springframework.stereotype.Component;

@Component
class FormGroup implements TaskHandler {

    private final Convening convening;
    private final Clock clock;

    FormGroup(Convening convening, Clock clock) {
        this.convening = convening;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return ElectionElements.task("userTask_formGroup");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of("formedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        List<GroupMember> members = data.rows("members").stream()
                .map(row -> new GroupMember(row.text("name"), row.option("capacity", Capacity.class), row.flag("head")))
                .toList();
        Convening.GroupLimits limits = convening.formGroup(task.caseNo(), members, data.date("formedOn"), actor);
        Map<String, Object> facts = new HashMap<>(ElectionVariables.handoverBegun(limits.handoverBy()));
        if (limits.assemblyBy() != null) {
            facts.put(ElectionVariables.NOTICE_DUE, ElectionVariables.endOf(limits.assemblyBy()));
        }
        return facts;
    }
}
