package org.hemei.voting.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants ballots printed once more.
 *
 * @param ballots the numbers that the units' ballots had when it was asked for, in the order of the units
 * @param approvedAt when a second person agreed, {@code print} what came of it; null before that
 */
public record Reprint(
        long id,
        String countNo,
        List<String> units,
        List<String> ballots,
        String reason,
        Instant requestedAt,
        String requestedBy,
        String requestedByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable String approvedByName,
        @Nullable Long print) {

    public Reprint {
        units = List.copyOf(units);
        ballots = List.copyOf(ballots);
    }

    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        PRINTED
    }

    public State state() {
        if (print != null) {
            return State.PRINTED;
        }
        return approvedAt == null ? State.REQUESTED : State.APPROVED;
    }
}
