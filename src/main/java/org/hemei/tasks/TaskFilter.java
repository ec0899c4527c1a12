package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; {@code query} looks in case number, title, parties and compound. */
public record TaskFilter(State state, @Nullable String process, @Nullable String query) {

    public enum State {
        MINE,
        CLAIMABLE,
        OVERDUE,
        ALL
    }
}
