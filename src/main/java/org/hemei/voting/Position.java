package org.hemei.voting;

import java.util.EnumSet;
import java.util.Set;

/**
 * One head, and what they cast.
 *
 * @param cast the different valid choices on their ballots
 */
public record Position(Voter voter, Standing standing, Set<Choice> cast) {

    /** @param ballots every choice on the ballots of this head, invalid ones included */
    static Position of(Voter voter, Set<Choice> ballots) {
        EnumSet<Choice> valid = EnumSet.noneOf(Choice.class);
        valid.addAll(ballots);
        valid.remove(Choice.INVALID);
        return new Position(voter, standing(voter, ballots, valid), valid);
    }

    private static Standing standing(Voter voter, Set<Choice> ballots, Set<Choice> valid) {
        if (ballots.isEmpty()) {
            return voter.isServed() ? Standing.SILENT_SERVED : Standing.SILENT;
        }
        if (valid.isEmpty()) {
            return Standing.INVALID;
        }
        return valid.size() > 1
                ? Standing.ABSTAIN
                : Standing.valueOf(valid.iterator().next().name());
    }

    Position countedAs(Standing other) {
        return new Position(voter, other, cast);
    }

    /** Ballots of one owner that differ: counted as an abstention until somebody has looked into them. */
    public boolean isConflicting() {
        return cast.size() > 1;
    }
}
