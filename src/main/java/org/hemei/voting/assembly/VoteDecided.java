package org.hemei.voting.assembly;

import java.util.List;
import org.hemei.voting.TallyResult;
import org.jspecify.annotations.Nullable;

/**
 * A vote has come to its end: the result was published and its time for objections is over, or the vote was called off.
 * Told within the transaction that ends it.
 *
 * @param reference as it was opened with
 * @param results by matter in the order of the ballot; empty for a vote that was called off
 */
public record VoteDecided(
        String voteNo, String compound, @Nullable String reference, VoteOutcome outcome, List<Result> results) {

    public VoteDecided {
        results = List.copyOf(results);
    }

    /** What became of one matter; {@code tally} has the numbers. */
    public record Result(String title, LegalItem item, boolean passed, TallyResult tally) {}
}
