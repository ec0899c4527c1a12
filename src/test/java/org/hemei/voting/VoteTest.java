package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hemei.voting.Rolls.abstain;
import static org.hemei.voting.Rolls.alike;
import static org.hemei.voting.Rolls.cast;
import static org.hemei.voting.Rolls.invalid;
import static org.hemei.voting.Rolls.no;
import static org.hemei.voting.Rolls.result;
import static org.hemei.voting.Rolls.served;
import static org.hemei.voting.Rolls.unit;
import static org.hemei.voting.Rolls.weight;
import static org.hemei.voting.Rolls.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.junit.jupiter.api.Test;

class VoteTest {

    @Test
    void ownersAreTheSameWhateverTheOrderTheWidthAndTheSpaceAroundTheirNames() {
        List<Voter> voters = Voter.of(List.of(
                unit("1", "10", "Zhang", "Li"),
                unit("2", "20", " Li", "Ｚｈａｎｇ"),
                unit("3", "30", "Zhang"),
                unit("4", "40", "Zhang", "Li", "Wang")));

        assertThat(voters).extracting(Voter::weight).containsExactly(weight("30", 1), weight("30", 1), weight("40", 1));
    }

    @Test
    void theDeveloperIsOneHeadWhoeverHasBought() {
        List<Unit> roll = List.of(
                new Unit("1", Area.of("10"), Set.of("Zhang"), UnitStatus.UNDELIVERED, false),
                new Unit("2", Area.of("20"), Set.of(), UnitStatus.UNSOLD, false),
                unit("3", "30", "Zhang"));

        assertThat(Voter.of(roll)).extracting(Voter::isDeveloper).containsExactly(true, false);
        assertThat(Voter.of(roll)).extracting(Voter::weight).containsExactly(weight("30", 1), weight("30", 1));
    }

    @Test
    void contradictingBallotsOfOneOwnerTakePartAndAbstain() {
        List<Unit> roll = List.of(unit("1", "10", "Zhang"), unit("2", "20", "Zhang"), unit("3", "30", "Li"));
        TallyResult result = result(Matter.ORDINARY, roll, List.of(yes("1"), no("2"), yes("3")));

        assertThat(result.participating()).isEqualTo(weight("60", 2));
        assertThat(result.yes()).isEqualTo(weight("30", 1));
    }

    @Test
    void anInvalidBallotBesideAValidOneIsIgnoredAndAloneDoesNotTakePart() {
        List<Unit> roll = List.of(unit("1", "10", "Zhang"), unit("2", "20", "Zhang"), served(unit("3", "30", "Li")));
        for (NonResponse rule : NonResponse.values()) {
            TallyResult result = result(Matter.ORDINARY, rule, roll, List.of(yes("1"), invalid("2"), invalid("3")));
            assertThat(result.participating()).isEqualTo(weight("30", 1));
            assertThat(result.yes()).isEqualTo(weight("30", 1));
        }
    }

    @Test
    void proofOfDeliveryForOneUnitIsProofForItsOwner() {
        List<Unit> roll = List.of(
                served(unit("1", "10", "Zhang")),
                unit("2", "20", "Zhang"),
                unit("3", "30", "Li"),
                unit("4", "5", "Wu"));
        TallyResult result = result(Matter.ORDINARY, NonResponse.FOLLOW_MAJORITY, roll, List.of(yes("3")));

        assertThat(result.participating()).isEqualTo(weight("60", 2));
        assertThat(result.yes()).isEqualTo(weight("60", 2));
    }

    @Test
    void whoFollowsTheMajorityAbstainsWhereHeadsAndAreaDisagreeOrTie() {
        List<Unit> roll = new ArrayList<>(List.of(
                unit("big", "100", "Big"), unit("1", "10", "A"), unit("2", "10", "B"), served(unit("3", "10", "C"))));

        assertThat(followers(roll, yes("big"), no("1"), no("2"))).isEqualTo(Standing.ABSTAIN);
        assertThat(followers(roll, yes("1"), no("2"))).isEqualTo(Standing.ABSTAIN);
        assertThat(followers(roll, yes("1"), abstain("2"))).isEqualTo(Standing.YES);
        assertThat(followers(roll, no("big"), no("1"), yes("2"))).isEqualTo(Standing.NO);
        assertThat(followers(roll)).isEqualTo(Standing.ABSTAIN);
    }

    private static Standing followers(List<Unit> roll, Ballot... ballots) {
        return Tally.of(new Vote(Matter.ORDINARY, NonResponse.FOLLOW_MAJORITY, roll, List.of(ballots)))
                .count()
                .majority();
    }

    @Test
    void whereNobodyTakesPartNobodyHasAgreed() {
        for (Matter matter : Matter.values()) {
            TallyResult result = result(matter, alike(3, "10"), List.of(invalid("1")));
            assertThat(result.majority().met()).isFalse();
            assertThat(result.passed()).isFalse();
        }
    }

    @Test
    void askingWhatIfLeavesTheVoteAsItIs() {
        Vote vote = new Vote(Matter.ORDINARY, NonResponse.NOT_PARTICIPATING, alike(9, "100"), cast(4, 2, 0));

        assertThat(Tally.of(vote.withMatter(Matter.SPECIAL)).result().passed()).isFalse();
        assertThat(Tally.of(vote.withBallot(no("1"))).result().passed()).isFalse();
        assertThat(Tally.of(vote.withNonResponse(NonResponse.PARTICIPATE_ABSTAIN))
                        .result()
                        .passed())
                .isTrue();
        assertThat(Tally.of(vote).result().passed()).isTrue();
        assertThat(vote.ballots()).isEqualTo(cast(4, 2, 0));
    }

    @Test
    void aRollAndItsBallotsHaveNothingTwiceAndNothingFromElsewhere() {
        List<Unit> roll = alike(2, "10");

        assertThatIllegalArgumentException().isThrownBy(() -> result(Matter.ORDINARY, roll, List.of(yes("3"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Matter.ORDINARY, roll, List.of(yes("1"), yes("1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Matter.ORDINARY, List.of(roll.get(0), roll.get(0)), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("1", "0", "Zhang"));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("1", "10"));
    }
}
