package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.Rolls.alike;
import static org.hemei.voting.Rolls.cast;
import static org.hemei.voting.Rolls.developers;
import static org.hemei.voting.Rolls.invalid;
import static org.hemei.voting.Rolls.no;
import static org.hemei.voting.Rolls.unit;
import static org.hemei.voting.Rolls.weight;
import static org.hemei.voting.Rolls.yes;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.registry.UnitStatus;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void theNumbersTheThresholdsAndTheArticlesAreNamed() {
        List<Unit> roll = List.of(
                unit("1", "90", "Zhang", "Li"),
                unit("2", "120", "Wang"),
                unit("3", "60", "Wang"),
                developers("4", "110", UnitStatus.UNDELIVERED),
                developers("5", "70", UnitStatus.UNSOLD));
        Explanation explanation = explained(NonResponse.NOT_PARTICIPATING, roll, List.of(yes("1"), yes("3"), no("4")));

        assertThat(Words.chinese(explanation.lines()))
                .containsExactly(
                        "通过。参与表决的业主够数，同意的也够数。",
                        "名单上 5 套，合并计算后 3 人 / 450.00 ㎡：几个人共有一套的，合起来算 1 人；同样的业主有几套的，也只算 1 人，面积相加。"
                                + "依据：《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第八条、第九条。",
                        "建设单位未售和已售未交付的 2 套，一共算 1 人 / 180.00 ㎡。",
                        "同意 2 人 / 270.00 ㎡；反对 1 人 / 180.00 ㎡；弃权 0 人 / 0.00 ㎡。",
                        "参与人数：3 人，占全体 3 人的 100.00%；须三分之二以上（含三分之二），至少 2 人：够。",
                        "参与面积：450.00 ㎡，占全体 450.00 ㎡ 的 100.00%；须三分之二以上（含三分之二），至少 300.00 ㎡：够。",
                        "同意人数：2 人，占参与表决 3 人的 66.67%；须过半数（正好一半不算），至少 2 人：够。",
                        "同意面积：270.00 ㎡，占参与表决 450.00 ㎡ 的 60.00%；须过半数（正好一半不算），至少 225.01 ㎡：够。",
                        "一般事项（双过半）。同意的比例按参与表决的业主计算，不按全体业主计算。" + "依据：《民法典》第二百七十八条第一款第一项至第五项、第九项，第二款。");
        assertThat(Words.english(explanation.lines()))
                .hasSize(9)
                .noneMatch(line -> line.codePoints().anyMatch(Character::isIdeographic))
                .contains("Agreeing by area: 270.00 m², which is 60.00% of the 450.00 m² taking part;"
                        + " needed: more than half (exactly half is not enough), no less than 225.01 m²: enough.");
    }

    @Test
    void whatIsMissingIsToldInEachMeasureThatIsMissing() {
        assertThat(missing(weight("1000", 10), weight("1000", 10), weight("285.65", 3)))
                .containsExactly("距通过还差 3 人 / 214.36 ㎡ 同意（按现在参与表决的业主计算）。");
        assertThat(missing(weight("1000", 10), weight("1000", 10), weight("500", 6)))
                .containsExactly("距通过还差 0.01 ㎡ 同意（按现在参与表决的业主计算）。");
        assertThat(missing(weight("10000", 100), weight("6666.66", 66), weight("6666.66", 66)))
                .containsExactly("距可以作出决定还差 1 人 / 0.01 ㎡ 参与表决。");
        assertThat(missing(weight("1000", 10), weight("900", 6), weight("500", 3)))
                .containsExactly("距可以作出决定还差 1 人 参与表决。", "距通过还差 1 人 同意（按现在参与表决的业主计算）。");
        assertThat(missing(weight("1000", 10), weight("900", 7), weight("900", 7)))
                .isEmpty();
        assertThat(missing(weight("1000", 10), Weight.ZERO, Weight.ZERO))
                .containsExactly("距可以作出决定还差 7 人 / 666.67 ㎡ 参与表决。");
    }

    private static List<String> missing(Weight total, Weight participating, Weight yes) {
        return Words.chinese(Explanation.of(new TallyResult(Matter.ORDINARY, total, participating, yes))
                .missing());
    }

    @Test
    void whereNobodyTookPartNoShareOfThemIsTold() {
        assertThat(Words.chinese(
                        Explanation.of(new TallyResult(Matter.SPECIAL, weight("1000", 10), Weight.ZERO, Weight.ZERO))
                                .consent()))
                .containsExactly("没有业主参与表决，谈不上同意。");
    }

    @Test
    void countingTheSilentIsFlaggedAsALegalRisk() {
        List<Unit> roll =
                new ArrayList<>(alike(9, "100").stream().map(Rolls::served).toList());
        roll.set(8, unit("9", "100", "owner 9"));

        assertThat(Words.chinese(explained(NonResponse.NOT_PARTICIPATING, roll, cast(3, 2, 0))
                        .reading()))
                .contains("没有表决的 4 人 / 400.00 ㎡：不算参与。")
                .noneMatch(line -> line.contains("法律风险"));
        assertThat(Words.chinese(explained(NonResponse.PARTICIPATE_ABSTAIN, roll, cast(3, 2, 0))
                        .reading()))
                .contains("没有表决、有送达凭证的 3 人 / 300.00 ㎡：按议事规则算参与并弃权。", "没有表决、也没有送达凭证的 1 人 / 100.00 ㎡：不算参与。")
                .anyMatch(line -> line.contains("法律风险"));
        assertThat(Words.chinese(explained(NonResponse.FOLLOW_MAJORITY, roll, cast(3, 2, 0))
                        .reading()))
                .contains("没有表决、有送达凭证的 3 人 / 300.00 ㎡：按议事规则从多数，算同意。")
                .anyMatch(line -> line.contains("法律风险"));
    }

    @Test
    void theDisputedBallotThatDecidesIsNamedByItsUnitsNotByItsOwner() {
        List<Unit> roll = new ArrayList<>(alike(6, "100"));
        roll.add(unit("7-1", "50", "Zhang"));
        roll.add(unit("7-2", "50", "Zhang"));
        List<Ballot> ballots = new ArrayList<>(cast(3, 3, 0));
        ballots.add(yes("7-1"));
        ballots.add(no("7-2"));
        Explanation explanation = explained(NonResponse.NOT_PARTICIPATING, roll, ballots);

        assertThat(Words.chinese(explanation.reading())).contains("其中 1 人 / 100.00 ㎡ 的几张票互相矛盾：没有查明以前，算参与并弃权。");
        assertThat(Words.chinese(explanation.disputes()))
                .containsExactly(
                        "有争议的票（互相矛盾或者无效）涉及 1 人，其中 1 人单独就能改变结果，宣布结果以前必须查明。",
                        "7-1、7-2 的业主（1 人 / 100.00 ㎡）：如果查明是同意，结果就变为通过。");
        assertThat(Words.english(explanation.lines())).noneMatch(line -> line.contains("Zhang"));
    }

    @Test
    void anInvalidBallotCouldTurnOutToBeAnything() {
        List<Ballot> ballots = new ArrayList<>(cast(4, 3, 0));
        ballots.add(invalid("8"));

        assertThat(Words.chinese(explained(NonResponse.NOT_PARTICIPATING, alike(9, "100"), ballots)
                        .disputes()))
                .containsExactly(
                        "有争议的票（互相矛盾或者无效）涉及 1 人，其中 1 人单独就能改变结果，宣布结果以前必须查明。",
                        "8 的业主（1 人 / 100.00 ㎡）：如果查明是反对或者弃权，结果就变为不通过。");
    }

    @Test
    void disputedBallotsMayDecideTogetherWhatNoneDecidesAlone() {
        List<Ballot> ballots = new ArrayList<>(cast(5, 3, 0));
        ballots.add(invalid("9"));
        ballots.add(invalid("10"));

        assertThat(Words.chinese(explained(NonResponse.NOT_PARTICIPATING, alike(10, "100"), ballots)
                        .disputes()))
                .containsExactly(
                        "有争议的票（互相矛盾或者无效）涉及 2 人，其中任何一人单独都改变不了结果。",
                        "有争议的票如果全部查明是反对，结果就变为不通过。",
                        "有争议的票如果全部查明是弃权，结果就变为不通过。");
    }

    @Test
    void anExplanationCanBeKeptAndReadLaterInEitherLanguage() {
        Vote vote = new Vote(Matter.ORDINARY, NonResponse.NOT_PARTICIPATING, alike(4, "10"), cast(2, 1, 0));
        List<Phrase> lines = Explanation.of(Tally.of(vote)).lines();
        List<Phrase> kept = StoredPhrase.read(StoredPhrase.write(lines));

        assertThat(Words.chinese(kept)).isEqualTo(Words.chinese(lines));
        assertThat(Words.english(kept)).isEqualTo(Words.english(lines));
    }

    private static Explanation explained(NonResponse rule, List<Unit> roll, List<Ballot> ballots) {
        return Explanation.of(Tally.of(new Vote(Matter.ORDINARY, rule, roll, ballots)));
    }
}
