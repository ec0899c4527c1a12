package org.hemei.election.papers;

import java.util.ArrayList;
import java.util.List;
import org.hemei.voting.Gate;
import org.hemei.voting.Matter;
import org.hemei.voting.Standing;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.hemei.voting.count.Recount;

/** A result in words where areas would tell how single owners voted: whether they suffice is told, the sums are not. */
final class WithheldResult {

    private WithheldResult() {}

    static List<String> lines(Recount recount) {
        List<String> lines = new ArrayList<>();
        recount.totals().stream()
                .map(Recount.Total::position)
                .distinct()
                .sorted()
                .forEach(position -> lines.add(line(recount, position)));
        return lines;
    }

    private static String line(Recount recount, int position) {
        String question = recount.totals().stream()
                .filter(total -> total.position() == position)
                .map(Recount.Total::question)
                .findFirst()
                .orElseThrow();
        Weight yes = weight(recount, position, Standing.YES);
        Weight taking =
                yes.plus(weight(recount, position, Standing.NO)).plus(weight(recount, position, Standing.ABSTAIN));
        Weight all = new Weight(recount.area(), recount.voters());
        TallyResult result = new TallyResult(Matter.ORDINARY, all, taking, yes);
        return "%s：参与表决%d人，占全体%d人，%s三分之二以上；同意%d人，%s参与表决的一半。"
                .formatted(
                        question,
                        taking.heads(),
                        all.heads(),
                        words(result.quorum(), "达到", "没有达到"),
                        yes.heads(),
                        words(result.majority(), "超过", "没有超过"));
    }

    private static String words(Gate gate, String met, String missed) {
        boolean heads = gate.heads().met();
        boolean area = gate.area().met();
        if (heads == area) {
            return "人数、面积都" + (heads ? met : missed);
        }
        return heads ? "人数" + met + "、面积" + missed : "人数" + missed + "、面积" + met;
    }

    private static Weight weight(Recount recount, int position, Standing standing) {
        return recount.totals().stream()
                .filter(total -> total.position() == position && total.standing() == standing)
                .map(Recount.Total::weight)
                .reduce(Weight.ZERO, Weight::plus);
    }
}
