package org.hemei.voting;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A vote counted: ballots are read owner by owner, then weighed. */
public final class Tally {

    private static final Set<Standing> VALID = EnumSet.of(Standing.YES, Standing.NO, Standing.ABSTAIN);

    private final Vote vote;
    private final List<Position> positions;
    private final Count count;

    private Tally(Vote vote, List<Position> positions) {
        this.vote = vote;
        this.positions = positions;
        this.count = Count.of(positions);
    }

    public static Tally of(Vote vote) {
        Map<String, Choice> byUnit = new HashMap<>();
        vote.ballots().forEach(ballot -> byUnit.put(ballot.unit(), ballot.choice()));
        List<Position> positions = Voter.of(vote.units()).stream()
                .map(voter -> Position.of(voter, cast(voter, byUnit)))
                .toList();
        return new Tally(vote, positions);
    }

    private static Set<Choice> cast(Voter voter, Map<String, Choice> byUnit) {
        return voter.units().stream()
                .map(Unit::name)
                .filter(byUnit::containsKey)
                .map(byUnit::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Choice.class)));
    }

    public Vote vote() {
        return vote;
    }

    /** Every head of the roll, in its order. */
    public List<Position> positions() {
        return positions;
    }

    public Count count() {
        return count;
    }

    public TallyResult result() {
        return count.result(vote.matter(), vote.nonResponse());
    }

    /** Heads whose ballots contradict each other, or are all invalid, with what each of them alone would change. */
    public List<Dispute> disputes() {
        boolean passed = result().passed();
        return positions.stream()
                .filter(position -> !alternatives(position).isEmpty())
                .map(position -> new Dispute(
                        position,
                        alternatives(position).stream()
                                .filter(other -> passes(count.moved(position, other)) != passed)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standing.class)))))
                .toList();
    }

    /** Whether the vote would pass if every disputed head counted as this, as far as they can. */
    public boolean passesIfDisputedAre(Standing standing) {
        List<Position> decided = positions.stream()
                .map(position -> alternatives(position).contains(standing) ? position.countedAs(standing) : position)
                .toList();
        return passes(Count.of(decided));
    }

    private boolean passes(Count other) {
        return other.result(vote.matter(), vote.nonResponse()).passed();
    }

    /** What a reviewer could find instead: one of the choices that contradict, or any for an invalid ballot. */
    private static Set<Standing> alternatives(Position position) {
        Set<Standing> others = EnumSet.noneOf(Standing.class);
        if (position.standing() == Standing.INVALID) {
            others.addAll(VALID);
        } else if (position.isConflicting()) {
            position.cast().forEach(choice -> others.add(Standing.valueOf(choice.name())));
            others.remove(position.standing());
        }
        return others;
    }
}
