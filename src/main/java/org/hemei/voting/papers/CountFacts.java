package org.hemei.voting.papers;

import java.util.List;
import java.util.Map;
import org.hemei.voting.NonResponse;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;

/** What ballots, notices and count sheets tell of a vote. */
public final class CountFacts {

    private CountFacts() {}

    /** Adds its number, its window and how owners vote. */
    public static void add(Map<String, @Nullable Object> facts, VoteCount count) {
        facts.put("countNo", count.countNo());
        facts.put("opensOn", PaperWords.day(count.opensOn()));
        facts.put("closesOn", PaperWords.day(count.closesOn()));
        facts.put("open", count.seats() + "名");
        facts.put("form", PaperWords.form(count.online()));
    }

    /** Adds what is counted in a building. */
    public static void addSheet(
            Map<String, @Nullable Object> facts, VoteCount count, List<BallotBatch> batches, String building) {
        add(facts, count);
        facts.put("building", building);
        facts.put("questions", count.questions());
        facts.put(
                "issued",
                batches.stream()
                        .filter(batch -> batch.batch().equals(building))
                        .findFirst()
                        .map(batch -> batch.issued() + "张")
                        .orElse(""));
    }

    /** What becomes of those who return nothing, which owners have to know before they do. */
    public static String silence(NonResponse rule) {
        return switch (rule) {
            case NOT_PARTICIPATING -> "没有交回表决票的，不算参与表决。";
            case PARTICIPATE_ABSTAIN -> "按本小区业主大会议事规则，已经送达并有送达凭证、到期没有交回表决票的，算参与表决，按弃权计算。";
            case FOLLOW_MAJORITY -> "按本小区业主大会议事规则，已经送达并有送达凭证、到期没有交回表决票的，算参与表决，计入已投票业主中人数、面积都占多数的一方；两者不一致的，按弃权计算。";
        };
    }
}
