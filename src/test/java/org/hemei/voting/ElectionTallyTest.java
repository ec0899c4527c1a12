package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.Rolls.alike;
import static org.hemei.voting.Rolls.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.voting.ElectionResult.Candidate;
import org.hemei.voting.ElectionRules.Formation;
import org.hemei.voting.ElectionRules.Ranking;
import org.junit.jupiter.api.Test;

class ElectionTallyTest {

    private static final ElectionRules HANGZHOU =
            new ElectionRules(5, 5, Ranking.HEADS_THEN_AREA, Formation.MINIMUM_AND_OVER_HALF, true);

    private final List<Unit> hundred = alike(100, "80");

    @Test
    void moreThanHalfOfThoseWhoTakePartElectAndTheMostElectFirst() {
        ElectionResult result = election(hundred, rules(2, false), Map.of("A", 60, "B", 90, "C", 50));

        assertThat(names(result.elected())).containsExactly("B", "A");
        assertThat(names(result.notElected())).containsExactly("C");
        assertThat(result.formed()).isTrue();
    }

    @Test
    void ofFourWhoPassForFiveSeatsNoCommitteeIsFormed() {
        ElectionResult result =
                election(hundred, HANGZHOU, Map.of("A", 90, "B", 80, "C", 70, "D", 60, "E", 50, "F", 40, "G", 30));

        assertThat(names(result.elected())).containsExactly("A", "B", "C", "D");
        assertThat(result.formed()).isFalse();
    }

    @Test
    void whereTheLocalityAllowsItTheMinimumAndMoreThanHalfAreEnough() {
        Map<String, Integer> six = Map.of("A", 90, "B", 90, "C", 90, "D", 90, "E", 90, "F", 90, "G", 20);

        assertThat(election(hundred, agreed(9, Formation.EVERY_SEAT), six).formed())
                .isFalse();
        assertThat(election(hundred, agreed(9, Formation.MINIMUM_AND_OVER_HALF), six)
                        .formed())
                .isTrue();
        assertThat(election(hundred, agreed(12, Formation.MINIMUM_AND_OVER_HALF), six)
                        .formed())
                .isFalse();
    }

    private static ElectionRules agreed(int seats, Formation formation) {
        return new ElectionRules(seats, 5, Ranking.HEADS_THEN_AREA, formation, true);
    }

    @Test
    void whoPassesWithoutASeatIsAnAlternateOnlyWhereTheRulesKnowAny() {
        Map<String, Integer> votes = Map.of("A", 75, "B", 70, "C", 65, "D", 60, "E", 52, "F", 55, "G", 20);

        ElectionResult with = election(hundred, rules(4, true), votes);
        assertThat(names(with.alternates())).containsExactly("F", "E");
        assertThat(names(with.notElected())).containsExactly("G");
        ElectionResult without = election(hundred, rules(4, false), votes);
        assertThat(without.alternates()).isEmpty();
        assertThat(names(without.notElected())).containsExactly("E", "F", "G");
    }

    @Test
    void aTieOnTheLastSeatsGoesToARunOff() {
        ElectionResult result = election(hundred, rules(3, true), Map.of("A", 75, "B", 55, "C", 55, "D", 55, "E", 52));

        assertThat(names(result.elected())).containsExactly("A");
        assertThat(names(result.runOff())).containsExactly("B", "C", "D");
        assertThat(result.openSeats()).isEqualTo(2);
        assertThat(names(result.alternates())).containsExactly("E");
        assertThat(result.formed()).isFalse();
    }

    @Test
    void aTieThatDecidesNoSeatIsNone() {
        ElectionResult result = election(hundred, rules(3, true), Map.of("A", 70, "B", 70, "C", 60, "D", 52));

        assertThat(names(result.elected())).containsExactly("A", "B", "C");
        assertThat(result.runOff()).isEmpty();
        assertThat(result.openSeats()).isZero();
    }

    @Test
    void headsOrAreaDecideFirstAsTheRulesSay() {
        // many: 8 heads, 400 of 650; large: 7 heads, 450 of 650
        assertThat(ranked(Ranking.HEADS_THEN_AREA, 8)).containsExactly("many", "large");
        assertThat(ranked(Ranking.AREA_THEN_HEADS, 8)).containsExactly("large", "many");
    }

    @Test
    void theOtherMeasureDecidesBetweenEquals() {
        assertThat(ranked(Ranking.HEADS_THEN_AREA, 7)).containsExactly("large", "many");
    }

    /** Ten small units and a big one: some of the small are for "many"; six of them and the big one for "large". */
    private static List<String> ranked(Ranking ranking, int forMany) {
        List<Unit> roll = new ArrayList<>(alike(10, "50"));
        roll.add(unit("big", "150", "big"));
        List<ElectionBallot> ballots = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Choice many = i <= forMany ? Choice.YES : Choice.NO;
            Choice large = i <= 6 ? Choice.YES : Choice.NO;
            ballots.add(ElectionBallot.of(Integer.toString(i), Map.of("many", many, "large", large)));
        }
        ballots.add(ElectionBallot.of("big", Map.of("large", Choice.YES)));
        ElectionRules rules = new ElectionRules(2, 1, ranking, Formation.EVERY_SEAT, true);
        return names(new ElectionTally(roll, NonResponse.NOT_PARTICIPATING, rules)
                .of(List.of("many", "large"), ballots)
                .elected());
    }

    @Test
    void aPaperThatAgreesToMoreThanThereAreSeatsDoesNotTakePart() {
        List<Unit> roll = alike(3, "10");
        List<ElectionBallot> ballots = List.of(
                ElectionBallot.of("1", Map.of("A", Choice.YES)),
                ElectionBallot.of("2", Map.of("A", Choice.YES, "B", Choice.YES)),
                ElectionBallot.unreadable("3"));
        Candidate a = new ElectionTally(roll, NonResponse.NOT_PARTICIPATING, rules(1, false))
                .of(List.of("A", "B"), ballots)
                .notElected()
                .get(0);

        assertThat(a.result().participating().heads()).isEqualTo(1);
        assertThat(a.result().quorum().met()).isFalse();
    }

    @Test
    void whoIsNotMarkedIsAbstainedFrom() {
        ElectionResult result = election(alike(3, "10"), rules(1, false), Map.of("A", 2, "B", 1));

        assertThat(result.notElected().get(0).result().participating().heads()).isEqualTo(3);
        assertThat(result.notElected().get(0).result().yes().heads()).isEqualTo(1);
    }

    private static ElectionRules rules(int seats, boolean alternates) {
        return new ElectionRules(seats, 1, Ranking.HEADS_THEN_AREA, Formation.EVERY_SEAT, alternates);
    }

    /** Everybody votes, and the first so many in favour of each candidate, on papers that never agree to too many. */
    private static ElectionResult election(List<Unit> roll, ElectionRules rules, Map<String, Integer> votes) {
        List<String> candidates = votes.keySet().stream().sorted().toList();
        List<Map<String, Choice>> papers = new ArrayList<>();
        roll.forEach(unit -> papers.add(new HashMap<>()));
        int next = 0;
        for (String candidate : candidates) {
            for (int given = 0; given < votes.get(candidate); next++) {
                Map<String, Choice> paper = papers.get(next % roll.size());
                if (paper.size() < rules.seats() && paper.putIfAbsent(candidate, Choice.YES) == null) {
                    given++;
                }
            }
        }
        List<ElectionBallot> ballots = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            ballots.add(ElectionBallot.of(roll.get(i).name(), papers.get(i)));
        }
        return new ElectionTally(roll, NonResponse.NOT_PARTICIPATING, rules).of(candidates, ballots);
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }
}
