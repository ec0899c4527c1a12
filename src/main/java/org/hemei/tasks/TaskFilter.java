package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; {@code query} looks in case number, title, parties and compound. */
public record TaskFilter(State state, @Nullable String process, @Nullable String step, @Nullable String query) {

    public static TaskFilter of(State state) {
        return new TaskFilter(state, null, null, null);
    }

    public enum State {
        MINE,
        CLAIMABLE,
        OVERDUE,
        ALL
    }
}
