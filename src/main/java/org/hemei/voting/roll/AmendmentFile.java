package org.hemei.voting.roll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The amendments of a frozen roll, and what was corrected before, as a reader sees them.
 *
 * @param keeping whether the reader may propose amendments
 * @param lines by number
 */
public record AmendmentFile(boolean keeping, List<Line> lines) {

    public AmendmentFile {
        lines = List.copyOf(lines);
    }

    /**
     * @param before the unit as it was, null for one that is added; owners in full for the keepers only
     * @param after as it is to be, null for one that is struck off
     * @param reason null for readers of other offices, who may not read what was written of an owner
     * @param decidedByName null as long as it is proposed
     * @param droppedBecause null where it was not, and for those readers
     * @param signing whether this reader may sign it as the second person
     */
    public record Line(
            int number,
            RollChange.State state,
            String unit,
            @Nullable PublicLine before,
            @Nullable PublicLine after,
            @Nullable String reason,
            Instant enteredAt,
            String enteredByName,
            @Nullable String decidedByName,
            @Nullable String droppedBecause,
            boolean signing) {}
}
