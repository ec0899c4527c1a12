package org.hemei.voting.papers;

import org.hemei.voting.Gate;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;

/** A result in words where areas would tell how single owners voted: whether they suffice is told, the sums are not. */
final class WithheldResult {

    private WithheldResult() {}

    static String line(String question, TallyResult result) {
        boolean special = result.matter() == Matter.SPECIAL;
        return "%s：参与表决%d人，占全体%d人，%s三分之二以上；同意%d人，%s参与表决的%s。"
                .formatted(
                        question,
                        result.participating().heads(),
                        result.total().heads(),
                        words(result.quorum(), "达到", "没有达到"),
                        result.yes().heads(),
                        words(result.majority(), special ? "达到" : "超过", special ? "没有达到" : "没有超过"),
                        special ? "四分之三" : "一半");
    }

    private static String words(Gate gate, String met, String missed) {
        boolean heads = gate.heads().met();
        boolean area = gate.area().met();
        if (heads == area) {
            return "人数、面积都" + (heads ? met : missed);
        }
        return heads ? "人数" + met + "、面积" + missed : "人数" + missed + "、面积" + met;
    }
}
