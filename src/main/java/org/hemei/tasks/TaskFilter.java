package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; {@code query} looks in case number, title, parties, compound and phones. */
public record TaskFilter(
        State state, @Nullable String process, @Nullable String step, @Nullable String query, Sort sort) {

    public static TaskFilter of(State state) {
        return new TaskFilter(state, null, null, null, Sort.DUE);
    }

    /** All that is this person's or their office's, at one step. */
    public static TaskFilter at(String step) {
        return new TaskFilter(State.ALL, null, step, null, Sort.DUE);
    }

    /** All but the last show what is this person's or their office's; the last, what is open in the offices they lead. */
    public enum State {
        MINE,
        CLAIMABLE,
        OVERDUE,
        /** Not overdue, but soon. */
        EXPIRING,
        ALL,
        OVERSEEN
    }

    /** What comes first: the earliest limit, the newest task, or what somebody has marked as urgent. */
    public enum Sort {
        DUE,
        NEWEST,
        URGENT
    }
}
