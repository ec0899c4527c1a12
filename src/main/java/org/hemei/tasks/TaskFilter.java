package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; {@code query} looks in case number, title, parties and compound. */
public record TaskFilter(State state, @Nullable String process, @Nullable String step, @Nullable String query) {

    public static TaskFilter of(State state) {
        return new TaskFilter(state, null, null, null);
    }

    /** All but the last show what is this person's or their office's; the last, what is open in the offices they lead. */
    public enum State {
        MINE,
        CLAIMABLE,
        OVERDUE,
        ALL,
        OVERSEEN
    }
}
