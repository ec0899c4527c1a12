package org.hemei.election.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.hemei.voting.Matter;
import org.hemei.voting.Standing;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.Recounts;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.papers.CountFacts;
import org.hemei.voting.papers.PaperWords;
import org.hemei.voting.papers.ResultFacts;
import org.hemei.voting.papers.RollFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What papers tell of candidates, the vote, its result and what follows. */
@Component
class ElectionFacts {

    private final RollFacts roll;
    private final Recounts recounts;
    private final ResultFacts results;
    private final BallotPrints ballots;
    private final PaperWords words;

    ElectionFacts(RollFacts roll, Recounts recounts, ResultFacts results, BallotPrints ballots, PaperWords words) {
        this.roll = roll;
        this.recounts = recounts;
        this.results = results;
        this.ballots = ballots;
        this.words = words;
    }

    /** What every paper of an election tells. */
    private static Map<String, @Nullable Object> of(ElectionFile file) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("compound", file.compound().name());
        facts.put("organiser", organiser(file));
        facts.put("street", file.street().name());
        facts.put("seats", file.seats() + "名");
        return facts;
    }

    private static String organiser(ElectionFile file) {
        String compound = file.compound().name();
        return switch (file.kind()) {
            case FIRST -> compound + "首次业主大会会议筹备组";
            case RE_ELECTION -> compound + "业主委员会换届小组";
            case BY_ELECTION -> compound + "业主委员会补选小组";
            case REMOVAL -> file.street().name();
        };
    }

    /** Adds what is elected: {@code verb} and {@code wanted}, and until when members who are added to a committee serve. */
    private static void addPurpose(Map<String, @Nullable Object> facts, ElectionFile file, String seats) {
        boolean vacant = file.kind() == Kind.BY_ELECTION;
        facts.put("verb", vacant ? "补选" : "选举");
        facts.put("wanted", (vacant ? "应补委员" : "应选委员") + seats);
        facts.put(
                "term",
                vacant && file.termEndsOn() != null
                        ? "补选的委员任期到本届业主委员会任期届满为止，即" + PaperWords.day(file.termEndsOn()) + "。"
                        : null);
    }

    private static VoteCount count(ElectionFile file) {
        return Objects.requireNonNull(file.count());
    }

    Map<String, @Nullable Object> roll(ElectionFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        roll.addPosted(facts, Objects.requireNonNull(file.roll()), building);
        return facts;
    }

    Map<String, @Nullable Object> deliveries(ElectionFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        roll.addDeliveries(facts, count(file), building);
        return facts;
    }

    Map<String, @Nullable Object> candidates(ElectionFile file) {
        Map<String, @Nullable Object> facts = of(file);
        addPurpose(facts, file, file.seats() + "名");
        Optional<ElectionDeadline> posting = last(file, Step.CANDIDATE_PUBLICITY);
        facts.put(
                "from",
                posting.map(ElectionDeadline::startedOn).map(PaperWords::day).orElse(null));
        facts.put(
                "until", posting.map(ElectionDeadline::due).map(PaperWords::day).orElse(null));
        facts.put(
                "candidates",
                file.candidates().stream()
                        .filter(Candidate::isEligible)
                        .map(ElectionFacts::candidate)
                        .toList());
        return facts;
    }

    private static Optional<ElectionDeadline> last(ElectionFile file, Step step) {
        return file.deadlines().stream()
                .filter(deadline -> deadline.step() == step)
                .reduce((first, last) -> last);
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        return Map.of("name", candidate.name(), "unit", candidate.unit());
    }

    Map<String, @Nullable Object> meeting(ElectionFile file) {
        Map<String, @Nullable Object> facts = vote(file);
        facts.put("noticeOn", PaperWords.day(file.noticeOn()));
        facts.put("candidates", String.join("、", count(file).questions()));
        return facts;
    }

    Map<String, @Nullable Object> ballot(ElectionFile file) {
        Map<String, @Nullable Object> facts = vote(file);
        facts.put("questions", count(file).questions());
        return facts;
    }

    private static Map<String, @Nullable Object> vote(ElectionFile file) {
        Map<String, @Nullable Object> facts = of(file);
        CountFacts.add(facts, count(file));
        addPurpose(facts, file, count(file).seats() + "名");
        return facts;
    }

    Map<String, @Nullable Object> countSheet(ElectionFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        CountFacts.addSheet(facts, count(file), file.batches(), building);
        facts.put("voided", ballots.voidedIn(count(file), building));
        return facts;
    }

    /** Every certified vote of the election. */
    Map<String, @Nullable Object> result(ElectionFile file) {
        List<Map<String, @Nullable Object>> rounds = new ArrayList<>();
        IntStream.rangeClosed(1, file.round()).forEach(round -> recounts.find(file.electionNo() + "-" + round)
                .map(recount -> round(file, recount, round))
                .ifPresent(rounds::add));
        Map<String, @Nullable Object> facts = of(file);
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

    private Map<String, @Nullable Object> round(ElectionFile file, Recount recount, int round) {
        return results.round(
                recount,
                "第" + round + "次投票",
                position -> isElected(file, question(recount, position), round) ? "当选" : "未当选",
                position -> tally(recount, position),
                () -> explanation(file, round));
    }

    private static String question(Recount recount, int position) {
        return recount.totals().stream()
                .filter(total -> total.position() == position)
                .map(Recount.Total::question)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isElected(ElectionFile file, String name, int round) {
        return file.candidates().stream()
                .anyMatch(candidate ->
                        candidate.name().equals(name) && candidate.isElected() && candidate.electedRound() == round);
    }

    private static TallyResult tally(Recount recount, int position) {
        Weight yes = weight(recount, position, Standing.YES);
        Weight taking =
                yes.plus(weight(recount, position, Standing.NO)).plus(weight(recount, position, Standing.ABSTAIN));
        return new TallyResult(Matter.ORDINARY, new Weight(recount.area(), recount.voters()), taking, yes);
    }

    private static Weight weight(Recount recount, int position, Standing standing) {
        return recount.totals().stream()
                .filter(total -> total.position() == position && total.standing() == standing)
                .map(Recount.Total::weight)
                .reduce(Weight.ZERO, Weight::plus);
    }

    private List<String> explanation(ElectionFile file, int round) {
        return file.findings().stream()
                .filter(finding -> finding.round() == round)
                .flatMap(finding -> words.told(finding.lines()).stream())
                .toList();
    }

    Map<String, @Nullable Object> filing(ElectionFile file) {
        Map<String, @Nullable Object> facts = of(file);
        addPurpose(facts, file, file.seats() + "名");
        facts.put("electedOn", PaperWords.day(file.electedOn()));
        facts.put("chair", file.chair());
        facts.put("deputy", file.deputy());
        facts.put("roll", file.checksum());
        facts.put(
                "members",
                file.candidates().stream()
                        .filter(Candidate::isElected)
                        .map(ElectionFacts::candidate)
                        .toList());
        return facts;
    }

    Map<String, @Nullable Object> handover(ElectionFile file) {
        Map<String, @Nullable Object> facts = of(file);
        facts.put("termEndsOn", PaperWords.day(file.termEndsOn()));
        facts.put("chair", file.chair());
        facts.put(
                "due",
                last(file, Step.HANDOVER)
                        .map(ElectionDeadline::due)
                        .map(PaperWords::day)
                        .orElse(null));
        return facts;
    }
}
