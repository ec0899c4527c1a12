package org.hemei.tasks.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;

/** Which rows of the work list a person may see, and which of those are asked for. */
class TaskCondition {

    private final List<String> terms = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    static TaskCondition of(TaskFilter.State state, Actor actor, Instant now) {
        TaskCondition condition = new TaskCondition().and("t.state = 'OPEN'");
        List<String> groups = actor.duties().stream()
                .filter(duty -> duty.office() != null)
                .map(TaskCondition::group)
                .toList();
        String own = "t.assignee = :me";
        String office = groups.isEmpty() ? "false" : "(t.office, t.role) in (" + values(groups.size()) + ")";
        condition.with("me", actor.username());
        for (int i = 0; i < groups.size(); i++) {
            String[] group = groups.get(i).split("\n");
            condition.with("office" + i, group[0]).with("role" + i, group[1]);
        }
        switch (state) {
            case MINE -> condition.and(own);
            case CLAIMABLE -> condition.and("t.assignee is null").and(office);
            case OVERDUE ->
                condition
                        .and("(" + own + " or " + office + ")")
                        .and("t.due_order < :now")
                        .with("now", now.atOffset(ZoneOffset.UTC));
            case ALL -> condition.and("(" + own + " or " + office + ")");
        }
        return condition;
    }

    private static String group(Duty duty) {
        return duty.office() + "\n" + duty.role().name();
    }

    private static String values(int size) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add("(:office" + i + ", :role" + i + ")");
        }
        return String.join(", ", rows);
    }

    TaskCondition and(String term) {
        terms.add(term);
        return this;
    }

    TaskCondition with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
