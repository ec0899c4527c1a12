package org.hemei.voting.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote as somebody opens it.
 *
 * @param compound whose owners vote
 * @param subjects one at least
 * @param reference number of the case it is held for, such as a removal; null for a vote of its own
 */
public record VoteOpening(String compound, Convener convener, List<VoteSubject> subjects, @Nullable String reference) {

    public VoteOpening {
        subjects = List.copyOf(subjects);
    }
}
