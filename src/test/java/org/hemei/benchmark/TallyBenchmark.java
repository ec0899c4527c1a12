package org.hemei.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.ElectionRules;
import org.hemei.voting.ElectionTally;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Tally;
import org.hemei.voting.Unit;
import org.hemei.voting.Vote;
import org.junit.jupiter.api.Test;

/** What a count costs beside the least that any count does, and how it grows with the roll. */
class TallyBenchmark {

    private static final ElectionRules RULES =
            new ElectionRules(5, 5, ElectionRules.Ranking.HEADS_THEN_AREA, ElectionRules.Formation.EVERY_SEAT, true);

    /** Owners are merged by a key and two sums are taken: nobody counts with less. */
    private static Long summed(Vote vote) {
        Map<String, Choice> choices = new HashMap<>();
        vote.ballots().forEach(ballot -> choices.put(ballot.unit(), ballot.choice()));
        Map<String, Long> owners = new HashMap<>();
        for (Unit unit : vote.units()) {
            if (choices.get(unit.name()) == Choice.YES) {
                owners.merge(String.join(";", unit.owners()), unit.area().hundredths(), Long::sum);
            }
        }
        return owners.size() + owners.values().stream().mapToLong(area -> area).sum();
    }

    @Test
    void aVoteOfAHundredThousand() throws Exception {
        Report report = new Report("tally", "units and ballots", "counted in ms", "times a bare sum", "ms per 1,000");
        for (int units : new int[] {10_000, 100_000, 1_000_000}) {
            Vote vote = new LargeVote(units).vote();
            SideBySide sides = SideBySide.of(() -> Tally.of(vote).result(), () -> summed(vote));
            report.row(units, sides.milliseconds(), sides.ratio(), sides.milliseconds() / units * 1000);
        }
        report.keep();
    }

    @Test
    void anElectionOfAHundredThousand() throws Exception {
        Report report = new Report("election", "units and ballots", "candidates", "counted in ms", "times one matter");
        List<String> candidates =
                IntStream.rangeClosed(1, 7).mapToObj(each -> "候选人" + each).toList();
        LargeVote large = new LargeVote(100_000);
        Vote vote = large.vote();
        List<ElectionBallot> ballots = large.ballots(candidates);
        ElectionTally election = new ElectionTally(large.roll(), NonResponse.NOT_PARTICIPATING, RULES);
        SideBySide sides = SideBySide.of(
                () -> election.of(candidates, ballots), () -> Tally.of(vote).result());
        report.row(100_000, candidates.size(), sides.milliseconds(), sides.ratio());
        report.keep();
    }
}
