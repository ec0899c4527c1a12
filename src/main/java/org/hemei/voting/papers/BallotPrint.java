package org.hemei.voting.papers;

import java.time.Instant;
import java.util.List;

/** Ballots that one person printed at once, by their units and numbers in the same order. */
public record BallotPrint(
        long id, String countNo, List<String> units, List<String> ballots, Instant at, String by, String byName) {

    public BallotPrint {
        units = List.copyOf(units);
        ballots = List.copyOf(ballots);
    }
}
