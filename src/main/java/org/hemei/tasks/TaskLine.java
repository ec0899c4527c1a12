package org.hemei.tasks;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Away;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A row of the work list: the task with what a reader needs to recognise the case.
 *
 * @param away that the holder is away today
 */
public record TaskLine(
        OpenTask task,
        String title,
        String parties,
        String source,
        String compound,
        String path,
        @Nullable String officeName,
        @Nullable String officeTier,
        @Nullable String assigneeName,
        @Nullable Away away) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** Whether this person may take it: nobody holds it, or whoever does is away. */
    boolean isOpenTo(Actor actor) {
        boolean free = task.assignee() == null || away != null;
        return task.isOpen()
                && free
                && task.isServedBy(actor)
                && !actor.username().equals(task.assignee());
    }

    /** The step of the chain that does it, for the history of the case. */
    Tier tier() {
        return Tier.valueOf(Objects.requireNonNull(officeTier, () -> "no office has task " + task.id()));
    }

    /** @throws Conflict telling who has done it and when, or that it was cancelled */
    void refuseFinished() {
        if (task.isOpen()) {
            return;
        }
        Instant finished = task.finished();
        if (task.state() == OpenTask.State.COMPLETED && task.assignee() != null && finished != null) {
            throw Conflict.heldBy(
                    holder(),
                    task.state().name(),
                    finished,
                    Phrase.of(
                            "tasks.conflict.completed",
                            holder().name(),
                            CityTime.at(finished).format(MINUTE)));
        }
        throw Conflict.inState(task.state().name(), Phrase.of("tasks.conflict.cancelled"));
    }

    /** @throws Conflict telling who holds it, present or not */
    void refuseHeldByAnother(Actor actor) {
        if (task.assignee() != null && !task.assignee().equals(actor.username())) {
            throw Conflict.heldBy(holder(), "CLAIMED", null, Phrase.of("tasks.conflict.held", holder().name()));
        }
    }

    /** Who holds a task that somebody holds. */
    Conflict.Holder holder() {
        String username = Objects.requireNonNull(task.assignee());
        return new Conflict.Holder(username, Objects.requireNonNullElse(assigneeName, username));
    }
}
