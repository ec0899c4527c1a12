package org.hemei.voting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a result follows from: the roll, the ballots, and the rules they are counted by. The {@code with} methods
 * answer "what if" with another vote and leave this one as it is.
 *
 * @param units no two of the same name
 * @param ballots each for a unit of the roll, at most one for each
 */
public record Vote(Matter matter, NonResponse nonResponse, List<Unit> units, List<Ballot> ballots) {

    public Vote {
        units = List.copyOf(units);
        ballots = List.copyOf(ballots);
        Set<String> waiting = new HashSet<>();
        for (Unit unit : units) {
            if (!waiting.add(unit.name())) {
                throw new IllegalArgumentException("twice on the roll: " + unit.name());
            }
        }
        for (Ballot ballot : ballots) {
            if (!waiting.remove(ballot.unit())) {
                throw new IllegalArgumentException("not on the roll, or a second ballot: " + ballot.unit());
            }
        }
    }

    public Vote withMatter(Matter other) {
        return new Vote(other, nonResponse, units, ballots);
    }

    public Vote withNonResponse(NonResponse other) {
        return new Vote(matter, other, units, ballots);
    }

    /** With this ballot instead of the one of its unit, or beside the others where the unit has none. */
    public Vote withBallot(Ballot other) {
        List<Ballot> changed = new ArrayList<>(ballots);
        changed.removeIf(ballot -> ballot.unit().equals(other.unit()));
        changed.add(other);
        return new Vote(matter, nonResponse, units, changed);
    }
}
