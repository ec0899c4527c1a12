package org.hemei.tasks.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;

/** The order of a work list, and where in it a page begins. */
enum TaskOrder {
    DUE("t.due_order, t.id") {
        @Override
        void after(List<String> key, TaskCondition condition) {
            condition
                    .and("(t.due_order, t.id) > (coalesce(:afterDue, 'infinity'::timestamptz), :afterId)")
                    .with("afterDue", due(key))
                    .with("afterId", key.get(1));
        }
    },
    NEWEST("t.created desc, t.id desc") {
        @Override
        void after(List<String> key, TaskCondition condition) {
            condition
                    .and("(t.created, t.id) < (:afterCreated, :afterId)")
                    .with("afterCreated", PageRequest.time(key.get(0)))
                    .with("afterId", key.get(1));
        }
    },
    URGENT("t.priority desc, t.due_order, t.id") {
        @Override
        void after(List<String> key, TaskCondition condition) {
            condition
                    .and("(-t.priority, t.due_order, t.id)"
                            + " > (-(:afterPriority::int), coalesce(:afterDue, 'infinity'::timestamptz), :afterId)")
                    .with("afterDue", due(key))
                    .with("afterId", key.get(1))
                    .with("afterPriority", number(key.get(2)));
        }
    };

    private final String columns;

    TaskOrder(String columns) {
        this.columns = columns;
    }

    static TaskOrder of(TaskFilter.Sort sort) {
        return valueOf(sort.name());
    }

    String columns() {
        return columns;
    }

    abstract void after(List<String> key, TaskCondition condition);

    void startAfter(List<String> key, TaskCondition condition) {
        if (key.isEmpty()) {
            return;
        }
        if (key.size() != (this == URGENT ? 3 : 2)) {
            throw PageRequest.malformedCursor();
        }
        after(key, condition);
    }

    private static @Nullable OffsetDateTime due(List<String> key) {
        return key.get(0).isEmpty() ? null : PageRequest.time(key.get(0));
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException malformed) {
            throw PageRequest.malformedCursor();
        }
    }
}
