package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hemei.registry.Area;
import org.junit.jupiter.api.Test;

/** What holds for every vote, whatever is in it. */
class TallyPropertiesTest {

    private static final int VOTES = 1500;

    private final RandomVotes votes = new RandomVotes(20261122);

    @Test
    void theOrderOfUnitsAndBallotsMeansNothing() {
        everyVote(vote -> assertThat(result(new Vote(
                        vote.matter(),
                        vote.nonResponse(),
                        votes.shuffled(vote.units()),
                        votes.shuffled(vote.ballots()))))
                .isEqualTo(result(vote)));
    }

    @Test
    void whatOwnersAreCalledMeansNothing() {
        everyVote(vote -> assertThat(result(new Vote(
                        vote.matter(),
                        vote.nonResponse(),
                        vote.units().stream()
                                .map(unit -> new Unit(
                                        unit.name(),
                                        unit.area(),
                                        unit.owners().stream()
                                                .map(name -> " 业主" + name)
                                                .collect(Collectors.toSet()),
                                        unit.status(),
                                        unit.served()))
                                .toList(),
                        vote.ballots())))
                .isEqualTo(result(vote)));
    }

    /** A unit entered as two halves is still one head with the same area. */
    @Test
    void splittingAUnitMeansNothing() {
        everyVote(vote -> {
            List<Unit> split = new ArrayList<>();
            for (Unit unit : vote.units()) {
                Area part = new Area(unit.area().hundredths() / 2);
                if (part.equals(Area.ZERO)) {
                    split.add(unit);
                } else {
                    Area rest = unit.area().minus(part);
                    split.add(new Unit(unit.name(), rest, unit.owners(), unit.status(), unit.served()));
                    split.add(new Unit(unit.name() + "b", part, unit.owners(), unit.status(), false));
                }
            }
            assertThat(result(new Vote(vote.matter(), vote.nonResponse(), split, vote.ballots())))
                    .isEqualTo(result(vote));
        });
    }

    @Test
    void oneMoreYesAmongThoseWhoTakePartNeverHarms() {
        everyVote(vote -> {
            if (vote.ballots().isEmpty() || !result(vote).passed()) {
                return;
            }
            Tally tally = Tally.of(vote);
            List<Position> others = tally.positions().stream()
                    .filter(position -> position.standing() == Standing.NO || position.standing() == Standing.ABSTAIN)
                    .toList();
            for (Position other : others) {
                Vote changed = vote;
                for (Unit unit : other.voter().units()) {
                    changed = changed.withBallot(new Ballot(unit.name(), Choice.YES));
                }
                assertThat(result(changed).participating())
                        .isEqualTo(result(vote).participating());
                assertThat(result(changed).passed()).isTrue();
            }
        });
    }

    @Test
    void whatPassesAsASpecialMatterPassesAsAnOrdinaryOne() {
        everyVote(vote -> {
            if (result(vote.withMatter(Matter.SPECIAL)).passed()) {
                assertThat(result(vote.withMatter(Matter.ORDINARY)).passed()).isTrue();
            }
        });
    }

    @Test
    void totalsSayTheSameAsTheBallotsTheyComeFrom() {
        everyVote(vote -> {
            TallyResult result = result(vote);
            assertThat(new TallyResult(vote.matter(), result.total(), result.participating(), result.yes()).passed())
                    .isEqualTo(result.passed());
            assertThat(result.participating().heads())
                    .isBetween(result.yes().heads(), result.total().heads());
        });
    }

    @Test
    void exactlyWhatIsMissingIsMissing() {
        everyVote(vote -> {
            TallyResult result = result(vote);
            for (Gate gate : List.of(result.quorum(), result.majority())) {
                for (Check check : List.of(gate.area(), gate.heads())) {
                    if (check.of() > 0) {
                        long enough = check.value() + check.missing();
                        assertThat(new Check(enough, check.of(), check.threshold()).met())
                                .isTrue();
                        assertThat(check.missing() == 0 || !new Check(enough - 1, check.of(), check.threshold()).met())
                                .isTrue();
                    }
                }
            }
        });
    }

    /** Deciding a disputed head is told to change the result exactly where counting those ballots anew does. */
    @Test
    void aDisputeIsDecisiveWhereANewCountSaysSo() {
        everyVote(vote -> {
            for (Dispute dispute : Tally.of(vote).disputes()) {
                for (Standing standing : List.of(Standing.YES, Standing.NO, Standing.ABSTAIN)) {
                    boolean possible = dispute.position().cast().isEmpty()
                            || dispute.position().cast().contains(Choice.valueOf(standing.name()));
                    Vote decided = vote;
                    for (Unit unit : dispute.position().voter().units()) {
                        decided = decided.withBallot(new Ballot(unit.name(), Choice.valueOf(standing.name())));
                    }
                    assertThat(dispute.changing().contains(standing))
                            .isEqualTo(possible
                                    && result(decided).passed() != result(vote).passed());
                }
            }
        });
    }

    private void everyVote(Consumer<Vote> property) {
        for (int i = 0; i < VOTES; i++) {
            property.accept(votes.next());
        }
    }

    private static TallyResult result(Vote vote) {
        return Tally.of(vote).result();
    }
}
