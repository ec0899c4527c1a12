package org.hemei.tasks;

import java.time.Instant;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
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
        int priority,
        int revision) {

    /** What the engine gives a task, and what it has while somebody holds it to be urgent. */
    static final int USUAL = 50;

    static final int URGENT = 80;

    /** Cancelled tasks were ended by the process, not by a person. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is this person's to do: they hold it, or serve its office and role. */
    public boolean isFor(Actor actor) {
        return actor.username().equals(assignee) || isServedBy(actor);
    }

    boolean isServedBy(Actor actor) {
        return role != null && actor.serves(office, Role.valueOf(role));
    }

    /** Whether this person does it only because nobody of its office who has the role is present. */
    boolean isCoveredBy(Actor actor) {
        return role != null && actor.covers(office, Role.valueOf(role));
    }

    /** Whoever leads its office, or one above, sees that it waits and may give it to somebody. */
    public boolean isOverseenBy(Actor actor) {
        return actor.oversees(office);
    }

    /** Those who do it, and the lead of its office, know the case; who leads further up sees what lists tell of it. */
    public boolean showsCaseTo(Actor actor) {
        return isFor(actor) || actor.serves(office, Role.LEAD);
    }

    public boolean isUrgent() {
        return priority > USUAL;
    }

    public boolean isOverdue(Instant now) {
        return due != null && due.isBefore(now);
    }
}
