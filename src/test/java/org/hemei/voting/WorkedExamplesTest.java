package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.Matter.ORDINARY;
import static org.hemei.voting.Matter.SPECIAL;
import static org.hemei.voting.Rolls.alike;
import static org.hemei.voting.Rolls.cast;
import static org.hemei.voting.Rolls.developers;
import static org.hemei.voting.Rolls.no;
import static org.hemei.voting.Rolls.result;
import static org.hemei.voting.Rolls.served;
import static org.hemei.voting.Rolls.unit;
import static org.hemei.voting.Rolls.weight;
import static org.hemei.voting.Rolls.yes;

import java.util.ArrayList;
import java.util.List;
import org.hemei.registry.UnitStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples by which the counting was agreed on. */
class WorkedExamplesTest {

    @Nested
    class ExampleA {

        private static final List<Unit> ROLL = List.of(
                unit("1", "90", "Zhang", "Li"),
                unit("2", "120", "Wang"),
                unit("3", "60", "Wang"),
                unit("4", "100", "Zhao"),
                unit("5", "100", "Sun"),
                unit("6", "80", "Zhou"),
                developers("7", "110", UnitStatus.UNDELIVERED),
                developers("8", "70", UnitStatus.UNSOLD),
                developers("9", "70", UnitStatus.UNSOLD),
                unit("10", "80", "Qian"));

        @Test
        void mergingDecides() {
            TallyResult result = result(ORDINARY, ROLL, List.of(yes("1"), yes("2"), yes("4"), no("5"), no("7")));

            assertThat(result.total()).isEqualTo(weight("880", 7));
            assertThat(result.participating()).isEqualTo(weight("720", 5));
            assertThat(result.yes()).isEqualTo(weight("370", 3));
            assertThat(result.quorum().met()).isTrue();
            assertThat(result.passed()).isTrue();
        }

        @Test
        void aBallotOnAnyUnitSpeaksForAllOfThem() {
            assertThat(result(ORDINARY, ROLL, List.of(yes("1"), yes("3"), yes("4"), no("5"), no("9"))))
                    .isEqualTo(result(ORDINARY, ROLL, List.of(yes("1"), yes("2"), yes("4"), no("5"), no("7"))));
        }
    }

    @Nested
    class ExampleB {

        private static final List<Unit> NINE = alike(9, "100");

        @ParameterizedTest
        @CsvSource({
            "3, 3, 0, false, false",
            "3, 2, 1, false, false",
            "4, 2, 0, true, false",
            "6, 2, 0, true, true",
            "5, 3, 0, true, false"
        })
        void ofNineOwnersAlike(int yes, int no, int abstain, boolean ordinary, boolean special) {
            TallyResult result = result(ORDINARY, NINE, cast(yes, no, abstain));

            assertThat(result.quorum().met()).isTrue();
            assertThat(result.passed()).isEqualTo(ordinary);
            assertThat(result(SPECIAL, NINE, cast(yes, no, abstain)).passed()).isEqualTo(special);
        }

        @Test
        void fiveOfNineAreNoQuorum() {
            assertThat(result(ORDINARY, NINE, cast(5, 0, 0)).quorum().met()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "NOT_PARTICIPATING, 5, 3, false, false",
            "PARTICIPATE_ABSTAIN, 9, 3, false, false",
            "FOLLOW_MAJORITY, 9, 7, true, true"
        })
        void fiveReturnedAndFourDeliveredAreSilent(
                NonResponse rule, long participating, long yes, boolean ordinary, boolean special) {
            List<Unit> roll = NINE.stream().map(Rolls::served).toList();
            TallyResult result = result(ORDINARY, rule, roll, cast(3, 2, 0));

            assertThat(result.participating().heads()).isEqualTo(participating);
            assertThat(result.yes().heads()).isEqualTo(yes);
            assertThat(result.passed()).isEqualTo(ordinary);
            assertThat(result(SPECIAL, rule, roll, cast(3, 2, 0)).passed()).isEqualTo(special);
        }

        @ParameterizedTest
        @CsvSource({"PARTICIPATE_ABSTAIN", "FOLLOW_MAJORITY"})
        void withoutProofOfDeliveryNobodyTakesPartBySilence(NonResponse rule) {
            List<Unit> roll = new ArrayList<>(NINE);
            roll.set(8, served(roll.get(8)));

            assertThat(result(ORDINARY, rule, roll, cast(3, 2, 0)).participating())
                    .isEqualTo(weight("600", 6));
        }
    }

    @Nested
    class ExampleC {

        private final List<Unit> roll = new ArrayList<>(alike(6, "100"));

        {
            roll.add(unit("shop", "400", "shopkeeper"));
        }

        @Test
        void theShopAndOneOfFiveHaveTheAreaButNotTheHeads() {
            TallyResult result = result(ORDINARY, roll, List.of(yes("shop"), yes("1"), no("2"), no("3"), no("4")));

            assertThat(result.quorum().met()).isTrue();
            assertThat(result.majority().area().met()).isTrue();
            assertThat(result.majority().heads().met()).isFalse();
            assertThat(result.passed()).isFalse();
        }

        @Test
        void fourSmallUnitsHaveTheHeadsAndExactlyHalfTheArea() {
            TallyResult result = result(ORDINARY, roll, List.of(no("shop"), yes("1"), yes("2"), yes("3"), yes("4")));

            assertThat(result.participating()).isEqualTo(weight("800", 5));
            assertThat(result.majority().heads().met()).isTrue();
            assertThat(result.majority().area().met()).isFalse();
            assertThat(result.passed()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"6666.66, 67, false", "6666.67, 67, true", "6666.67, 66, false"})
        void whatIsDisplayedAsTwoThirdsMayBeLess(String area, long heads, boolean met) {
            TallyResult result = new TallyResult(ORDINARY, weight("10000", 100), weight(area, heads), Weight.ZERO);

            assertThat(result.quorum().met()).isEqualTo(met);
        }
    }
}
