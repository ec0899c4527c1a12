package org.hemei.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the work list keeps it.
 *
 * @param office code of the office that is to do it, and {@code role} the role it is done in
 * @param revision grows when somebody else takes over or the task is given back, so that a form opened before is known
 */
public record OpenTask(
        String id,
        String processKey,
        String processDefinitionId,
        String processInstanceId,
        String caseNo,
        String taskKey,
        String name,
        @Nullable String office,
        @Nullable String role,
        @Nullable String assignee,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant finished,
        State state,
        int revision) {

    /** Cancelled tasks were ended by the process, not by a person. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(Instant now) {
        return due != null && due.isBefore(now);
    }
}
