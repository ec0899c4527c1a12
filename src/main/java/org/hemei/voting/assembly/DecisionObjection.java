package org.hemei.voting.assembly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection to the result of a vote, with its written answer once there is one.
 *
 * @param disputeNo of the mediation case it was handed to, or null
 */
public record DecisionObjection(
        long id,
        String objector,
        String body,
        Instant raisedAt,
        String raisedByName,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answeredByName,
        @Nullable String disputeNo) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
