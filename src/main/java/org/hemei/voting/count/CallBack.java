package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose owner is called back, and what came of it.
 *
 * @param number within the sample
 * @param answeredBy who spoke to the owner, by username; null as long as nobody has
 * @param finding of a second person where the owner denies the ballot, with the {@code reason}
 * @param tries when nobody answered, the first try first
 */
public record CallBack(
        int number,
        String batch,
        String unit,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answeredByName,
        @Nullable Finding finding,
        @Nullable String reason,
        @Nullable String foundByName,
        List<Try> tries) {

    public CallBack {
        tries = List.copyOf(tries);
    }

    /** What the owner says. */
    public enum Answer {
        /** They voted themselves, or had somebody vote for them. */
        CONFIRMED,
        NOT_REACHED,
        DENIED
    }

    /** What becomes of a ballot that its owner denies. */
    public enum Finding {
        STANDS,
        /** Forged: it is invalid. */
        SET_ASIDE
    }

    /** A call that nobody answered. */
    public record Try(Instant at, String byName) {}

    /** Whether somebody has still to speak to the owner. */
    public boolean isUnanswered() {
        return answer == null;
    }

    /** Whether a second person has still to decide. */
    public boolean isUndecided() {
        return answer == Answer.DENIED && finding == null;
    }
}
