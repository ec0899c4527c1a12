package org.hemei.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemei.platform.CityTime;
import org.hemei.voting.Choice;
import org.junit.jupiter.api.Test;

/** Of several ballots of one unit one stands, by the rule that ADR 21 tells. */
class ChannelMergeTest {

    private static final LocalDate OPENS = LocalDate.parse("2026-08-01");
    private static final VoteCount COUNT = new VoteCount(
            "E2026-000001-1",
            "E2026-000001",
            "S",
            OPENS,
            OPENS.plusDays(2),
            List.of("甲", "乙"),
            1,
            OnlineVoting.OWN_LINKS,
            null,
            null,
            null,
            null,
            null,
            null);

    private static EnteredBallot paper(String unit, int day, Choice... choices) {
        return new EnteredBallot("B" + unit, unit, OPENS.plusDays(day), choices(choices));
    }

    private static EnteredBallot other(String unit, Channel channel, int day, boolean timed, Choice... choices) {
        Instant at =
                timed ? OPENS.plusDays(day).atTime(23, 59).atZone(CityTime.ZONE).toInstant() : null;
        return new EnteredBallot("网" + unit, unit, OPENS.plusDays(day), choices(choices), channel, at);
    }

    private static Map<String, Choice> choices(Choice... choices) {
        return Map.of("甲", choices[0], "乙", choices[1]);
    }

    /** Word by word: does the ballot that did not come on paper stand? */
    private static boolean otherStands(EnteredBallot paper, EnteredBallot other) {
        String onPaper = worth(paper);
        String elsewhere = worth(other);
        if (!onPaper.equals(elsewhere)) {
            if (onPaper.equals("valid")) {
                return false;
            }
            return elsewhere.equals("valid") || elsewhere.equals("invalid");
        }
        return !paper.receivedOn().isBefore(other.receivedOn());
    }

    private static String worth(EnteredBallot ballot) {
        long day = OPENS.until(ballot.receivedOn()).getDays();
        if (day < 0 || day > 2) {
            return "late";
        }
        boolean both = ballot.choices().values().stream().allMatch(Choice.YES::equals);
        boolean none = ballot.choices().values().stream().allMatch(Choice.INVALID::equals);
        return both || none ? "invalid" : "valid";
    }

    @Test
    void everyPairOfBallotsIsDecidedAsTheNaiveRuleDecidesIt() {
        int pairs = 0;
        for (Channel channel : List.of(Channel.ONLINE, Channel.PLATFORM)) {
            for (boolean timed : new boolean[] {true, false}) {
                for (int onPaper = -1; onPaper <= 3; onPaper++) {
                    for (int elsewhere = -1; elsewhere <= 3; elsewhere++) {
                        for (Choice[] first : combinations()) {
                            for (Choice[] second : combinations()) {
                                EnteredBallot paper = paper("1-101", onPaper, first);
                                EnteredBallot other = other("1-101", channel, elsewhere, timed, second);
                                assertStands(paper, other);
                                pairs++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(pairs).isEqualTo(2 * 2 * 25 * 256);
    }

    private static List<Choice[]> combinations() {
        List<Choice[]> all = new ArrayList<>();
        for (Choice one : Choice.values()) {
            for (Choice two : Choice.values()) {
                all.add(new Choice[] {one, two});
            }
        }
        return all;
    }

    private static void assertStands(EnteredBallot paper, EnteredBallot other) {
        EnteredBallot expected = otherStands(paper, other) ? other : paper;
        EnteredBallot displaced = expected == paper ? other : paper;
        for (List<EnteredBallot> order : List.of(List.of(paper, other), List.of(other, paper))) {
            ChannelMerge merge = ChannelMerge.of(COUNT, order);
            assertThat(merge.standing()).containsExactly(expected);
            assertThat(merge.repeated()).containsExactly(displaced);
        }
    }

    @Test
    void noBallotIsLostOrCountedTwiceAndEachUnitHasOne() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            List<EnteredBallot> all = new ArrayList<>();
            int units = 1 + random.nextInt(20);
            for (int unit = 0; unit < units; unit++) {
                if (random.nextBoolean()) {
                    all.add(paper("1-" + unit, random.nextInt(4), Choice.YES, Choice.NO));
                }
                if (random.nextBoolean()) {
                    all.add(other("1-" + unit, Channel.ONLINE, random.nextInt(4), true, Choice.NO, Choice.ABSTAIN));
                }
            }
            Collections.shuffle(all, random);
            ChannelMerge merge = ChannelMerge.of(COUNT, all);
            assertThat(merge.standing()).extracting(EnteredBallot::unit).doesNotHaveDuplicates();
            List<EnteredBallot> together = new ArrayList<>(merge.standing());
            together.addAll(merge.repeated());
            assertThat(together).containsExactlyInAnyOrderElementsOf(all);
            assertThat(merge.standing()).hasSize((int)
                    all.stream().map(EnteredBallot::unit).distinct().count());
        }
    }

    @Test
    void theLastSecondOfTheLastDayIsInTimeAndTheNextIsNot() {
        Instant end = OPENS.plusDays(3).atStartOfDay(CityTime.ZONE).toInstant();
        Instant begin = OPENS.atStartOfDay(CityTime.ZONE).toInstant();
        assertThat(COUNT.isOpen(end.minusNanos(1))).isTrue();
        assertThat(COUNT.isOpen(end)).isFalse();
        assertThat(COUNT.isOpen(begin)).isTrue();
        assertThat(COUNT.isOpen(begin.minusNanos(1))).isFalse();
    }
}
