package org.hemei.offices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody does not work.
 *
 * @param to the last day, or null until further notice
 * @param enteredBy name of whoever entered it, {@code endedBy} of whoever ended it early
 */
public record Absence(
        long id,
        String username,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Where it stands on a day. */
    public enum State {
        AHEAD,
        NOW,
        OVER
    }

    public State state(LocalDate today) {
        if (endedAt != null || (to != null && to.isBefore(today))) {
            return State.OVER;
        }
        return from.isAfter(today) ? State.AHEAD : State.NOW;
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }
}
