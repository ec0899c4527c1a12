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
 * @param foundBy who that is, by username
 * @param earlier answers that were corrected, the first one first
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
        @Nullable String foundBy,
        @Nullable String foundByName,
        List<Earlier> earlier,
        List<Try> tries) {

    public CallBack {
        earlier = List.copyOf(earlier);
        tries = List.copyOf(tries);
    }

    /** What the owner says. */
    public enum Answer {
        /** They voted themselves, or had somebody vote for them. */
        CONFIRMED,
        NOT_REACHED,
        DENIED,
        /** Nobody needs to ask: an amendment has struck the unit off the roll. */
        STRUCK_OFF
    }

    /** What becomes of a ballot that its owner denies. */
    public enum Finding {
        STANDS,
        /** Forged: it is invalid. */
        SET_ASIDE
    }

    /**
     * An answer that was corrected.
     *
     * @param finding on it, with the {@code reason}, where there was one
     * @param because why it was corrected, null where the unit was struck off
     */
    public record Earlier(
            Answer answer,
            String answeredByName,
            @Nullable Finding finding,
            @Nullable String reason,
            @Nullable String because,
            String correctedByName) {}

    /** Without what people have written in their own words. */
    CallBack withoutReasons() {
        return new CallBack(
                number,
                batch,
                unit,
                answer,
                answeredAt,
                answeredBy,
                answeredByName,
                finding,
                null,
                foundBy,
                foundByName,
                earlier.stream()
                        .map(one -> new Earlier(
                                one.answer(), one.answeredByName(), one.finding(), null, null, one.correctedByName()))
                        .toList(),
                tries);
    }

    /** A call that nobody answered. */
    public record Try(Instant at, String byName) {}

    /** Whether somebody has still to speak to the owner. */
    public boolean isUnanswered() {
        return answer == null;
    }

    /** Whether this person may correct the answer; a denial neither who has noted it nor who has decided on it may. */
    boolean isCorrectable(String username) {
        boolean theirs = username.equals(answeredBy) || username.equals(foundBy);
        return answer != null && answer != Answer.STRUCK_OFF && (answer != Answer.DENIED || !theirs);
    }

    /** Whether a second person has still to decide. */
    public boolean isUndecided() {
        return answer == Answer.DENIED && finding == null;
    }
}
