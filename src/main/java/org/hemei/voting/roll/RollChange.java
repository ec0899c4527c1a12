package org.hemei.voting.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit entered, changed or struck off by hand.
 *
 * @param number among the changes of its roll, from 1
 * @param before the unit as it was, null for one that is entered
 * @param after the unit as it is to be, null for one that is struck off
 * @param decided who signed or dropped it as the second; for a correction nobody
 * @param droppedBecause why it was let go of, null unless it was
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
        @Nullable String checksum,
        @Nullable String droppedBecause) {

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

    RollChange signed(Signature by, String sum) {
        return new RollChange(number, State.SIGNED, unit, before, after, reason, entered, by, sum, null);
    }

    RollChange dropped(Signature by, String because) {
        return new RollChange(number, State.DROPPED, unit, before, after, reason, entered, by, null, because);
    }

    /**
     * Whether its unit is other people's from it on; one that is put back is compared with what was struck off.
     *
     * @param all changes of the roll, by number
     */
    public boolean changesOwners(List<RollChange> all) {
        RollUnit was = before != null
                ? before
                : all.stream()
                        .filter(one -> one.state() == State.SIGNED && one.unit().equals(unit) && one.after() == null)
                        .reduce((earlier, later) -> later)
                        .map(RollChange::before)
                        .orElse(null);
        return was != null && after != null && !was.isOwnedAs(after);
    }
}
