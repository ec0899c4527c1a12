package org.hemei.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.hemei.documents.Digest;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.support.NaiveRecount;
import org.hemei.voting.Ballot;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.ElectionResult;
import org.hemei.voting.ElectionRules;
import org.hemei.voting.ElectionTally;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Standing;
import org.hemei.voting.Tally;
import org.hemei.voting.Unit;
import org.hemei.voting.Vote;
import org.hemei.voting.Voter;
import org.hemei.voting.Weight;
import org.junit.jupiter.api.Test;

/** The file of lines says all that the result follows from, and nothing of who it was. */
class RecountFileTest {

    private static final List<String> QUESTIONS = List.of("王小明", "=1+1", "赵钱孙");
    private static final LocalDate OPENS = LocalDate.parse("2026-08-01");
    private static final VoteCount COUNT = new VoteCount(
            "E2026-000001-1",
            "E2026-000001",
            "S",
            OPENS,
            OPENS.plusDays(5),
            QUESTIONS,
            2,
            OnlineVoting.NOT_ALLOWED,
            null,
            null,
            null,
            null,
            null,
            null);

    private final Random random = new Random(20261122);

    private List<Unit> roll(int units) {
        List<Unit> roll = new ArrayList<>();
        for (int number = 0; number < units; number++) {
            Area area = new Area(5_000 + random.nextInt(10_000));
            // Fewer names than units: some own several.
            roll.add(
                    random.nextInt(8) == 0
                            ? new Unit("1-" + number, area, Set.of(), UnitStatus.UNSOLD, false)
                            : Unit.sold("1-" + number, area, Set.of("业主" + random.nextInt(units))));
        }
        return roll;
    }

    private List<EnteredBallot> ballots(List<Unit> roll) {
        List<EnteredBallot> ballots = new ArrayList<>();
        for (Unit unit : roll) {
            if (random.nextInt(6) > 0) {
                Map<String, Choice> choices = new HashMap<>();
                for (String question : QUESTIONS) {
                    int choice = random.nextInt(9);
                    if (choice < 8) {
                        choices.put(question, choice < 5 ? Choice.YES : Choice.values()[choice - 4]);
                    }
                }
                LocalDate received = OPENS.plusDays(random.nextInt(7));
                ballots.add(new EnteredBallot("B" + unit.name(), unit.name(), received, choices));
            }
        }
        return ballots;
    }

    private static String text(RecountFile.Written written) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(written.gzipped()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoeverCountsTheLinesFindsTheResult() throws IOException {
        int passed = 0;
        for (int vote = 0; vote < 200; vote++) {
            List<Unit> roll = roll(4 + random.nextInt(30));
            List<EnteredBallot> ballots = ballots(roll);
            NaiveRecount again = NaiveRecount.of(text(RecountFile.write(COUNT, Voter.of(roll), ballots)));
            List<ElectionBallot> counted = ballots.stream()
                    .filter(ballot -> !ballot.isLate(COUNT.opensOn(), COUNT.closesOn()))
                    .map(ballot -> ballot.counted(COUNT.seats()))
                    .toList();
            ElectionRules rules = new ElectionRules(
                    3, 1, ElectionRules.Ranking.HEADS_THEN_AREA, ElectionRules.Formation.EVERY_SEAT, false);
            ElectionResult result =
                    new ElectionTally(roll, NonResponse.NOT_PARTICIPATING, rules).of(QUESTIONS, counted);
            List<ElectionResult.Candidate> all = new ArrayList<>(result.elected());
            all.addAll(result.notElected());
            assertThat(all).hasSize(3);
            for (ElectionResult.Candidate candidate : all) {
                String question = candidate.name().equals("=1+1") ? "'=1+1" : candidate.name();
                NaiveRecount.Sums sums = again.questions.getOrDefault(question, new NaiveRecount.Sums());
                assertThat(weight(again.area.toPlainString(), again.heads))
                        .isEqualTo(weight(candidate.result().total()));
                assertThat(weight(sums.area.toPlainString(), sums.heads))
                        .isEqualTo(weight(candidate.result().participating()));
                assertThat(weight(sums.yesArea.toPlainString(), sums.yesHeads))
                        .isEqualTo(weight(candidate.result().yes()));
                assertThat(again.passes(question)).isEqualTo(candidate.result().passed());
                passed += again.passes(question) ? 1 : 0;
            }
        }
        assertThat(passed).isBetween(20, 580);
    }

    /** Of a vote of the owners: by the majority and the rule for silence that the page names. */
    @Test
    void theSilentAreTakenInAsThePageSays() throws IOException {
        Map<String, Integer> passed = new HashMap<>();
        for (int vote = 0; vote < 300; vote++) {
            List<Unit> roll = roll(4 + random.nextInt(20)).stream()
                    .map(unit ->
                            new Unit(unit.name(), unit.area(), unit.owners(), unit.status(), random.nextInt(3) > 0))
                    .toList();
            List<EnteredBallot> ballots = ballots(roll).stream()
                    .filter(ballot -> random.nextInt(3) > 0)
                    .toList();
            String lines = text(RecountFile.write(COUNT, Voter.of(roll), ballots));
            List<Ballot> counted = ballots.stream()
                    .filter(ballot -> ballot.standing(COUNT) != PaperStanding.LATE)
                    .map(ballot -> new Ballot(
                            ballot.unit(),
                            ballot.standing(COUNT) == PaperStanding.VALID
                                    ? ballot.choices().getOrDefault("王小明", Choice.ABSTAIN)
                                    : Choice.INVALID))
                    .toList();
            for (NonResponse silence : NonResponse.values()) {
                NaiveRecount again = NaiveRecount.of(lines).withSilence(silence.name());
                for (Matter matter : Matter.values()) {
                    boolean ordinary = matter == Matter.ORDINARY;
                    boolean found = ordinary ? again.passes("王小明") : again.passesByThreeQuarters("王小明");
                    assertThat(found)
                            .as(vote + " " + matter + " " + silence)
                            .isEqualTo(Tally.of(new Vote(matter, silence, roll, counted))
                                    .result()
                                    .passed());
                    passed.merge(matter + " " + silence, found ? 1 : 0, Integer::sum);
                }
            }
        }
        assertThat(passed.values()).hasSize(6).allSatisfy(times -> assertThat(times)
                .isBetween(1, 299));
    }

    private static String weight(Weight weight) {
        return weight(weight.area().toString(), weight.heads());
    }

    private static String weight(String area, long heads) {
        return Area.of(area) + " / " + heads;
    }

    @Test
    void theLinesNameNobodyAndNoUnit() throws IOException {
        List<Unit> roll = roll(30);
        RecountFile.Written written = RecountFile.write(COUNT, Voter.of(roll), ballots(roll));
        String text = text(written);
        assertThat(text).doesNotContain("业主", "1-").contains("'=1+1");
        assertThat(written.sha256()).isEqualTo(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSmallestGroupSharesAllThatTheLinesTell() {
        List<Unit> roll = new ArrayList<>();
        List<EnteredBallot> ballots = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            roll.add(Unit.sold("1-" + number, Area.of("90"), Set.of("业主" + number)));
            Choice choice = number < 27 ? Choice.YES : Choice.NO;
            ballots.add(new EnteredBallot("" + number, "1-" + number, OPENS, Map.of("王小明", choice)));
        }
        assertThat(RecountFile.write(COUNT, Voter.of(roll), ballots).smallestCell())
                .isEqualTo(27);
        roll.add(Unit.sold("1-60", Area.of("91"), Set.of("业主60")));
        assertThat(RecountFile.write(COUNT, Voter.of(roll), ballots).smallestCell())
                .as("silence tells as much as a ballot")
                .isEqualTo(1);
        roll.remove(60);
        roll.set(0, new Unit("1-0", Area.of("90"), Set.of("业主0"), UnitStatus.SOLD, true));
        assertThat(RecountFile.write(COUNT, Voter.of(roll), ballots).smallestCell())
                .isEqualTo(1);
    }

    @Test
    void noSumIsToldOfFewOwnersOrARareArea() {
        assertThat(recount(24, 24, false, false).withheld(0, 25)).isEqualTo(Recount.Withheld.FEW_OWNERS);
        assertThat(recount(60, 24, false, false).withheld(0, 25)).isEqualTo(Recount.Withheld.FEW_OWNERS);
        assertThat(recount(60, 30, true, false).withheld(0, 25)).isEqualTo(Recount.Withheld.LONE_AREA);
        assertThat(recount(60, 30, false, false).withheld(0, 25)).isEqualTo(Recount.Withheld.NOTHING);
        assertThat(recount(24, 24, true, true).withheld(0, 25)).isEqualTo(Recount.Withheld.NOTHING);
        assertThat(recount(60, 30, false, false).hasPublicLines(25)).isTrue();
        assertThat(recount(60, 24, false, false).hasPublicLines(25)).isFalse();
        assertThat(recount(60, 24, false, true).hasPublicLines(25)).isTrue();
    }

    private static Recount recount(int voters, int cell, boolean lone, boolean open) {
        Weight weight = new Weight(Area.of("1000"), cell);
        return new Recount(
                "E-1",
                voters,
                Area.of("5000"),
                cell,
                open,
                "",
                Instant.EPOCH,
                List.of(new Recount.Total(0, "王小明", Standing.YES, weight, lone)));
    }

    @Test
    void theHashIsOfTheLinesThatAreWrittenDown() {
        String text = "hemei-ballot-1\nE2026-000001-1\n100007\n" + "0f".repeat(16) + "\n王小明=YES\n=1+1=BLANK\n赵钱孙=NO\n";
        Map<String, Choice> choices = Map.of("王小明", Choice.YES, "赵钱孙", Choice.NO);
        String hash = BallotHash.of("E2026-000001-1", "100007", "0f".repeat(16), QUESTIONS, choices);
        assertThat(hash).isEqualTo(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(BallotHash.of(
                        "E2026-000001-1",
                        "100007",
                        "0f".repeat(16),
                        QUESTIONS,
                        Map.of("王小明", Choice.NO, "赵钱孙", Choice.NO)))
                .isNotEqualTo(hash);
    }
}
