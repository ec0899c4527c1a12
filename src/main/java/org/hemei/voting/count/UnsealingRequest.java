package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to know whose these ballots are.
 *
 * @param approvedAt when a second person agreed, {@code openedAt} when the one look was taken; null before that
 */
public record UnsealingRequest(
        long id,
        String countNo,
        List<String> ballots,
        String reason,
        Instant requestedAt,
        String requestedBy,
        String requestedByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable String approvedByName,
        @Nullable Instant openedAt) {

    public UnsealingRequest {
        ballots = List.copyOf(ballots);
    }

    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        OPENED
    }

    public State state() {
        if (openedAt != null) {
            return State.OPENED;
        }
        return approvedAt == null ? State.REQUESTED : State.APPROVED;
    }
}
