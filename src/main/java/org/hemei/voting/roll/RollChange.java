package org.hemei.voting.roll;

import org.jspecify.annotations.Nullable;

/**
 * One unit entered, changed or struck off by hand.
 *
 * @param number among the changes of its roll, from 1
 * @param before the unit as it was, null for one that is entered
 * @param after the unit as it is to be, null for one that is struck off
 * @param decided who signed or dropped it as the second; for a correction nobody
 * @param checksum of the roll with this amendment, once it is signed
 */
public record RollChange(
        int number,
        State state,
        String unit,
        @Nullable RollUnit before,
        @Nullable RollUnit after,
        String reason,
        Signature entered,
        @Nullable Signature decided,
        @Nullable String checksum) {

    /** Whether it counts. */
    public enum State {
        /** Made while the roll was posted; the roll itself was changed. */
        CORRECTED,
        /** An amendment that one person has signed. */
        PROPOSED,
        /** An amendment that two have signed. */
        SIGNED,
        /** An amendment that was not signed by a second. */
        DROPPED
    }

    RollChange decided(State as, Signature by, @Nullable String sum) {
        return new RollChange(number, as, unit, before, after, reason, entered, by, sum);
    }
}
