package org.hemei.election.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hemei.election.Candidate;
import org.hemei.election.ElectionDeadline;
import org.hemei.election.ElectionFile;
import org.hemei.election.Kind;
import org.hemei.election.Step;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.Standing;
import org.hemei.voting.Weight;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.Recounts;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What papers tell of candidates, the vote, its result and what follows. */
@Component
class VoteFacts {

    /** Some ten pages. */
    private static final int MOST_MARKS = 500;

    private final Recounts recounts;
    private final Rulebook rulebook;
    private final PaperWords words;
    private final String recountPage;

    VoteFacts(Recounts recounts, Rulebook rulebook, PaperWords words, @Value("${hemei.base-url}") String baseUrl) {
        this.recounts = recounts;
        this.rulebook = rulebook;
        this.words = words;
        this.recountPage = baseUrl.replaceAll("/+$", "") + "/recount/";
    }

    /** Where everybody finds what a vote was counted from. */
    String page(String countNo) {
        return recountPage + countNo;
    }

    Map<String, @Nullable Object> candidates(ElectionFile file) {
        Map<String, @Nullable Object> facts = words.of(file);
        Optional<ElectionDeadline> posting = file.deadlines().stream()
                .filter(deadline -> deadline.step() == Step.CANDIDATE_PUBLICITY)
                .reduce((first, last) -> last);
        facts.put(
                "from",
                posting.map(ElectionDeadline::startedOn).map(PaperWords::day).orElse(null));
        facts.put(
                "until", posting.map(ElectionDeadline::due).map(PaperWords::day).orElse(null));
        facts.put(
                "candidates",
                file.candidates().stream()
                        .filter(Candidate::isEligible)
                        .map(VoteFacts::candidate)
                        .toList());
        return facts;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        return Map.of("name", candidate.name(), "unit", candidate.unit());
    }

    Map<String, @Nullable Object> meeting(ElectionFile file) {
        Map<String, @Nullable Object> facts = vote(file);
        facts.put("noticeOn", PaperWords.day(file.noticeOn()));
        facts.put(
                "candidates",
                String.join("、", Objects.requireNonNull(file.count()).questions()));
        return facts;
    }

    /** What a ballot and a count sheet tell of the vote. */
    Map<String, @Nullable Object> vote(ElectionFile file) {
        VoteCount count = Objects.requireNonNull(file.count());
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("countNo", count.countNo());
        facts.put("opensOn", PaperWords.day(count.opensOn()));
        facts.put("closesOn", PaperWords.day(count.closesOn()));
        facts.put("open", count.seats() + "名");
        return facts;
    }

    Map<String, @Nullable Object> countSheet(ElectionFile file, String building) {
        Map<String, @Nullable Object> facts = vote(file);
        facts.put("building", building);
        facts.put("questions", Objects.requireNonNull(file.count()).questions());
        facts.put(
                "issued",
                file.batches().stream()
                        .filter(batch -> batch.batch().equals(building))
                        .findFirst()
                        .map(batch -> batch.issued() + "张")
                        .orElse(""));
        return facts;
    }

    /** Every certified vote of the election: heads always, areas only where they give nobody away. */
    Map<String, @Nullable Object> result(ElectionFile file) {
        int smallest = rulebook.current().number("voting.smallestGroup");
        List<Map<String, @Nullable Object>> rounds = new ArrayList<>();
        IntStream.rangeClosed(1, file.round())
                .mapToObj(round -> recounts.find(file.electionNo() + "-" + round))
                .flatMap(Optional::stream)
                .forEach(recount -> rounds.add(round(file, recount, smallest)));
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("elected", names(file));
        facts.put("formed", file.electedOn() != null && file.step().ordinal() >= Step.RESULT.ordinal());
        facts.put("byElection", file.kind() == Kind.BY_ELECTION);
        facts.put("countedOn", PaperWords.day(file.electedOn()));
        facts.put("rounds", rounds);
        return facts;
    }

    private static String names(ElectionFile file) {
        return String.join(
                "、",
                file.candidates().stream()
                        .filter(Candidate::isElected)
                        .map(Candidate::name)
                        .toList());
    }

    private Map<String, @Nullable Object> round(ElectionFile file, Recount recount, int smallest) {
        Map<Integer, Map<Standing, Weight>> cells = new HashMap<>();
        Map<Integer, String> questions = new HashMap<>();
        recount.totals().forEach(total -> {
            questions.put(total.position(), total.question());
            cells.computeIfAbsent(total.position(), none -> new HashMap<>()).put(total.standing(), total.weight());
        });
        boolean told = questions.keySet().stream()
                .allMatch(position -> recount.withheld(position, smallest) == Recount.Withheld.NOTHING);
        List<Map<String, Object>> results = new ArrayList<>();
        questions.keySet().stream().sorted().forEach(position -> {
            Map<Standing, Weight> of = cells.getOrDefault(position, Map.of());
            String name = questions.getOrDefault(position, "");
            results.add(Map.of(
                    "name", name,
                    "yes", weight(of.get(Standing.YES), told),
                    "no", weight(of.get(Standing.NO), told),
                    "abstain", weight(of.get(Standing.ABSTAIN), told),
                    "result", isElected(file, name, recount) ? "当选" : "未当选"));
        });
        int round =
                Integer.parseInt(recount.countNo().substring(recount.countNo().lastIndexOf('-') + 1));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("title", "第" + round + "次投票");
        facts.put("voters", recount.voters() + "人，" + PaperWords.area(recount.area()));
        facts.put("results", results);
        facts.put(
                "withheld", told ? null : "有一组业主人数太少，或者有的业主面积独一无二，公布面积会让人推算出各户怎样投的票，所以只公布人数；面积一项由街道监督人员核对，任何业主可以申请核实。");
        facts.put("lines", told ? explanation(file, round) : WithheldResult.lines(recount));
        facts.put("page", page(recount.countNo()));
        facts.put("sha256", recount.sha256());
        facts.put("marks", marks(recount.countNo()));
        return facts;
    }

    /** Of each ballot that came back, for those who read the notice on the wall; more than these only on the page. */
    private List<Map<String, Object>> marks(String countNo) {
        if (recounts.hashCount(countNo) > MOST_MARKS) {
            return List.of();
        }
        return recounts.hashes(countNo).stream()
                .map(mark -> Map.<String, Object>of(
                        "hash",
                        mark.hash().replaceAll("(.{8})(?=.)", "$1 "),
                        "standing",
                        PaperWords.standing(mark.standing())))
                .toList();
    }

    private static boolean isElected(ElectionFile file, String name, Recount recount) {
        return file.candidates().stream()
                .anyMatch(candidate -> candidate.name().equals(name)
                        && candidate.isElected()
                        && recount.countNo().endsWith("-" + candidate.electedRound()));
    }

    private static String weight(@Nullable Weight weight, boolean withArea) {
        Weight told = weight == null ? Weight.ZERO : weight;
        return told.heads() + "人" + (withArea ? "，" + PaperWords.area(told.area()) : "");
    }

    private List<String> explanation(ElectionFile file, int round) {
        return file.findings().stream()
                .filter(finding -> finding.round() == round)
                .flatMap(finding -> words.told(finding.lines()).stream())
                .toList();
    }

    Map<String, @Nullable Object> filing(ElectionFile file) {
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("electedOn", PaperWords.day(file.electedOn()));
        facts.put("chair", file.chair());
        facts.put("deputy", file.deputy());
        facts.put("roll", file.checksum());
        facts.put(
                "members",
                file.candidates().stream()
                        .filter(Candidate::isElected)
                        .map(VoteFacts::candidate)
                        .toList());
        return facts;
    }

    Map<String, @Nullable Object> handover(ElectionFile file) {
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("termEndsOn", PaperWords.day(file.termEndsOn()));
        facts.put("chair", file.chair());
        facts.put(
                "due",
                file.deadlines().stream()
                        .filter(deadline -> deadline.step() == Step.HANDOVER)
                        .reduce((first, last) -> last)
                        .map(ElectionDeadline::due)
                        .map(PaperWords::day)
                        .orElse(null));
        return facts;
    }
}
