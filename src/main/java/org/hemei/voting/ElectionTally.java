package org.hemei.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemei.voting.ElectionResult.Candidate;
import org.hemei.voting.ElectionRules.Ranking;

/**
 * An election counted: every candidate needs the ordinary majority, then rank decides who of them has a seat, and only a
 * run-off decides between equals.
 */
public final class ElectionTally {

    private static final Comparator<Candidate> BY_HEADS =
            Comparator.comparing(candidate -> candidate.result().yes().heads(), Comparator.reverseOrder());
    private static final Comparator<Candidate> BY_AREA =
            Comparator.comparing(candidate -> candidate.result().yes().area(), Comparator.reverseOrder());

    private final List<Unit> roll;
    private final NonResponse nonResponse;
    private final ElectionRules rules;

    public ElectionTally(List<Unit> roll, NonResponse nonResponse, ElectionRules rules) {
        this.roll = List.copyOf(roll);
        this.nonResponse = nonResponse;
        this.rules = rules;
    }

    /** @param candidates in the order of the ballot, no name twice */
    public ElectionResult of(List<String> candidates, List<ElectionBallot> ballots) {
        List<Candidate> all = candidates.stream()
                .map(name -> new Candidate(name, tally(name, ballots)))
                .toList();
        List<Candidate> ranked = all.stream()
                .filter(candidate -> candidate.result().passed())
                .sorted(ranking())
                .toList();
        List<Candidate> tied = tiedOnTheLastSeat(ranked);
        List<Candidate> elected = ranked.stream()
                .limit(rules.seats())
                .filter(candidate -> !tied.contains(candidate))
                .toList();
        List<Candidate> alternates = rules.alternates()
                ? ranked.stream()
                        .skip(rules.seats())
                        .filter(candidate -> !tied.contains(candidate))
                        .toList()
                : List.of();
        List<Candidate> others = new ArrayList<>(all);
        others.removeAll(elected);
        others.removeAll(tied);
        others.removeAll(alternates);
        int open = tied.isEmpty() ? 0 : rules.seats() - elected.size();
        return new ElectionResult(elected, tied, open, alternates, others, rules.areEnough(elected.size()));
    }

    private Tally tally(String candidate, List<ElectionBallot> ballots) {
        List<Ballot> onCandidate = ballots.stream()
                .map(ballot -> ballot.on(candidate, rules.seats()))
                .toList();
        return Tally.of(new Vote(Matter.ORDINARY, nonResponse, roll, onCandidate));
    }

    private Comparator<Candidate> ranking() {
        return rules.ranking() == Ranking.HEADS_THEN_AREA
                ? BY_HEADS.thenComparing(BY_AREA)
                : BY_AREA.thenComparing(BY_HEADS);
    }

    /** Those equal to whoever would have the last seat, where there are more of them than seats left. */
    private List<Candidate> tiedOnTheLastSeat(List<Candidate> ranked) {
        int seats = rules.seats();
        if (ranked.size() <= seats || ranking().compare(ranked.get(seats - 1), ranked.get(seats)) != 0) {
            return List.of();
        }
        Candidate last = ranked.get(seats - 1);
        return ranked.stream()
                .filter(candidate -> ranking().compare(candidate, last) == 0)
                .toList();
    }
}
