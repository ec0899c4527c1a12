package org.hemei.election;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is entered at each step of an election that runs as it should. */
final class UsualElectionSteps {

    private UsualElectionSteps() {}

    static Map<String, Object> of(String step, String today, String checksum) {
        Map<String, Object> data = new HashMap<>();
        switch (step) {
            case "checkTrigger" -> {
                data.put("deliveredPercent", "60");
                data.put("ownersPercent", "40");
                data.put("firstDeliveryOn", "2025-01-15");
            }
            case "recordReport" -> data.putAll(Map.of("report", "RECEIVED", "reportedOn", today));
            case "issueOrder" -> data.putAll(Map.of("orderedOn", today, "means", "IN_PERSON"));
            case "checkConvening" -> data.put("convened", "YES");
            case "formGroup" -> data.putAll(Map.of("formedOn", today, "members", HandledElection.members()));
            case "checkRoll" -> data.putAll(Map.of("announcedOn", today, "checked", true));
            case "postRoll" -> data.putAll(Map.of("postedOn", today, "places", "公告栏"));
            case "endRollPosting", "confirmCandidates" -> data.put("result", "STANDS");
            case "signRoll", "freezeRoll" -> data.put("checksum", checksum);
            case "registerCandidates" -> {
                List<Map<String, Object>> candidates = new ArrayList<>();
                IntStream.rangeClosed(1, 7).forEach(number -> candidates.add(HandledElection.candidate(number)));
                data.put("candidates", candidates);
            }
            case "postCandidates" -> data.put("postedOn", today);
            case "giveNotice" -> data.put("noticeOn", today);
            case "closeVoting" -> data.put("decision", "OPEN_BOXES");
            case "certifyCount" -> data.putAll(Map.of("countedOn", today, "watchers", "业主8、业主9", "balanced", true));
            case "countersignCount" -> data.put("balanced", true);
            case "decideAgain" -> data.putAll(Map.of("way", "AGAIN", "reason", "征求过业主意见。"));
            case "publishResult" -> data.put("publishedOn", today);
            case "electChair" ->
                data.putAll(
                        Map.of("metOn", today, "chair", HandledElection.owner(1), "deputy", HandledElection.owner(2)));
            case "fileCommittee" -> data.putAll(Map.of("filedOn", today, "complete", true));
            case "recordFiling" ->
                data.putAll(Map.of("result", "CERTIFIED", "answeredOn", today, "certificateNo", "梧街备〔2026〕1号"));
            case "makeSeals" -> data.putAll(Map.of("permitNo", "刻证1号", "madeOn", today, "oldCancelled", true));
            case "receiveHandover" ->
                data.putAll(Map.of(
                        "items",
                        List.of("SEALS", "FILES", "ACCOUNTS", "MONEY"),
                        "receivedOn",
                        today,
                        "receivedBy",
                        "新一届业委会"));
            case "enforceHandover" ->
                data.putAll(Map.of("orderedOn", today, "police", "YES", "measures", "约谈，公告印章作废。"));
            case "auditTerm" -> data.putAll(Map.of("auditor", "某会计师事务所", "reportOn", today, "opinion", "CLEAN"));
            case "checkProposal", "notifyMember", "hearDefence", "callRemovalVote", "recordRemovalVote" -> {
                // Nothing about a removal is usual.
            }
            default -> throw new IllegalArgumentException(step);
        }
        return data;
    }
}
