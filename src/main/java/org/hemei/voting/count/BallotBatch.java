package org.hemei.voting.count;

import org.jspecify.annotations.Nullable;

/**
 * The ballots of one building.
 *
 * @param issued one for each unit of the frozen roll
 * @param firstBy who made the first entry, by username; likewise the others
 * @param settledBy who decided where the two differed; null where they never did
 */
public record BallotBatch(
        String batch,
        int issued,
        @Nullable String firstBy,
        @Nullable String firstByName,
        @Nullable String secondBy,
        @Nullable String secondByName,
        @Nullable String settledBy,
        @Nullable String settledByName,
        boolean closed) {

    /** How far it has come. */
    public enum State {
        EMPTY,
        ENTERED_ONCE,
        DIFFERENT,
        CLOSED
    }

    public State state() {
        if (closed) {
            return State.CLOSED;
        }
        if (firstBy != null && secondBy != null) {
            return State.DIFFERENT;
        }
        return firstBy == null && secondBy == null ? State.EMPTY : State.ENTERED_ONCE;
    }

    @Nullable
    String enteredBy(int entry) {
        return entry == 1 ? firstBy : secondBy;
    }

    @Nullable
    String enteredByName(int entry) {
        return entry == 1 ? firstByName : secondByName;
    }
}
