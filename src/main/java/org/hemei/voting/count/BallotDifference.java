package org.hemei.voting.count;

import org.jspecify.annotations.Nullable;

/**
 * A ballot that the two entries tell differently.
 *
 * @param first as the first entry has it, null where it has no such ballot
 * @param second likewise
 */
public record BallotDifference(String ballot, @Nullable EnteredBallot first, @Nullable EnteredBallot second) {}
