package org.hemei.voting.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of several ballots of one unit one stands (ADR 21): a valid one before an invalid one and that before one outside the
 * window; then the one of the earlier day; on one day the one whose time a machine wrote down before the paper.
 *
 * @param standing at most one of each unit
 * @param repeated the others, which are kept and told in numbers only
 */
record ChannelMerge(List<EnteredBallot> standing, List<EnteredBallot> repeated) {

    static ChannelMerge of(VoteCount count, List<EnteredBallot> ballots) {
        // What is left after the rule is a matter of one channel, where only the list itself could name a unit twice.
        Comparator<EnteredBallot> rule = Comparator.comparing((EnteredBallot ballot) -> ballot.standing(count))
                .thenComparing(EnteredBallot::receivedOn)
                .thenComparing(ballot -> ballot.channel() == Channel.PAPER)
                .thenComparing(EnteredBallot::receivedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(EnteredBallot::ballot);
        List<EnteredBallot> standing = new ArrayList<>();
        List<EnteredBallot> repeated = new ArrayList<>();
        Set<String> units = new HashSet<>();
        ballots.stream().sorted(rule).forEach(ballot -> (units.add(ballot.unit()) ? standing : repeated).add(ballot));
        return new ChannelMerge(standing, repeated);
    }
}
