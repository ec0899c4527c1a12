package org.hemei.voting.assembly.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemei.offices.Offices;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;
import org.hemei.voting.assembly.VoteBackground;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteMatter;
import org.hemei.voting.assembly.VoteOutcome;
import org.hemei.voting.assembly.VoteRecords;
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

/** What the papers of a vote tell of its matters, its calling, and what it has come to. */
@Component
class MatterFacts {

    private static final List<String> ITEMS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final VoteRecords records;
    private final Offices offices;
    private final RollFacts roll;
    private final Recounts recounts;
    private final ResultFacts results;
    private final BallotPrints ballots;
    private final List<VoteBackground> backgrounds;
    private final PaperWords words;

    MatterFacts(
            VoteRecords records,
            Offices offices,
            RollFacts roll,
            Recounts recounts,
            ResultFacts results,
            BallotPrints ballots,
            List<VoteBackground> backgrounds,
            PaperWords words) {
        this.records = records;
        this.offices = offices;
        this.roll = roll;
        this.recounts = recounts;
        this.results = results;
        this.ballots = ballots;
        this.backgrounds = List.copyOf(backgrounds);
        this.words = words;
    }

    /** What every paper of a vote tells. */
    private Map<String, @Nullable Object> of(VoteFile file) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("compound", file.compound().name());
        facts.put("organiser", organiser(file));
        facts.put("street", file.street().name());
        return facts;
    }

    private String organiser(VoteFile file) {
        String compound = file.compound().name();
        return switch (file.convener()) {
            case COMMITTEE -> compound + "业主委员会";
            case GROUP -> compound + "业主大会会议筹备组（换届小组）";
            case STREET -> file.street().name();
            case RESIDENTS_COMMITTEE -> offices.get(file.compound().community()).name() + "居民委员会";
            case MANAGEMENT_COMMITTEE -> compound + "物业管理委员会";
        };
    }

    private static VoteCount count(VoteFile file) {
        return Objects.requireNonNull(file.count());
    }

    Map<String, @Nullable Object> roll(VoteFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        roll.addPosted(facts, Objects.requireNonNull(file.roll()), building);
        return facts;
    }

    Map<String, @Nullable Object> deliveries(VoteFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        roll.addDeliveries(facts, count(file), building);
        return facts;
    }

    Map<String, @Nullable Object> countSheet(VoteFile file, String building) {
        Map<String, @Nullable Object> facts = of(file);
        CountFacts.addSheet(facts, count(file), file.batches(), building);
        facts.put("voided", ballots.voidedIn(count(file), building));
        return facts;
    }

    Map<String, @Nullable Object> meeting(VoteFile file) {
        Map<String, @Nullable Object> facts = called(file);
        facts.put("noticeOn", PaperWords.day(file.noticeOn()));
        facts.put("again", file.round() > 1 ? "第" + file.round() + "次召集" : null);
        facts.put(
                "background",
                background(file).map(VoteBackground.Told::points).orElse(List.of()).stream()
                        .map(point -> Map.of("name", point.name(), "text", point.text()))
                        .toList());
        return facts;
    }

    Map<String, @Nullable Object> ballot(VoteFile file) {
        return called(file);
    }

    private Map<String, @Nullable Object> called(VoteFile file) {
        Map<String, @Nullable Object> facts = of(file);
        VoteCount count = count(file);
        CountFacts.add(facts, count);
        facts.put("matters", file.matters().stream().map(MatterFacts::matter).toList());
        facts.put(
                "silence",
                CountFacts.silence(records.rulesOf(count).orElseThrow().silence()));
        facts.put(
                "question", background(file).map(VoteBackground.Told::question).orElse(null));
        return facts;
    }

    private Optional<VoteBackground.Told> background(VoteFile file) {
        return Optional.ofNullable(file.reference()).flatMap(reference -> backgrounds.stream()
                .flatMap(background -> background.of(reference).stream())
                .findFirst());
    }

    private static Map<String, Object> matter(VoteMatter matter) {
        boolean special = matter.item().matter() == Matter.SPECIAL;
        return Map.of(
                "title",
                matter.title(),
                "body",
                matter.body(),
                "item",
                "第（" + ITEMS.get(matter.item().number() - 1) + "）项",
                "share",
                special ? "四分之三以上" : "过半数");
    }

    /** The present convening; an earlier one that too few took part in decided nothing. */
    Map<String, @Nullable Object> result(VoteFile file) {
        Recount recount = recounts.find(count(file).countNo()).orElseThrow();
        List<TallyResult> decided = file.matters().stream()
                .map(matter -> Objects.requireNonNull(matter.result()))
                .toList();
        Map<String, @Nullable Object> facts = of(file);
        facts.put("countedOn", PaperWords.day(file.countedOn()));
        facts.put("decided", words(file));
        facts.put(
                "rounds",
                List.of(results.round(
                        recount,
                        file.round() == 1 ? "表决结果" : "第" + file.round() + "次召集的表决结果",
                        position -> decided.get(position).passed() ? "通过" : "未通过",
                        decided::get,
                        () -> explanation(file))));
        return facts;
    }

    private static String words(VoteFile file) {
        long passed = file.matters().stream()
                .filter(matter -> Boolean.TRUE.equals(matter.passed()))
                .count();
        boolean quorate = file.matters().stream()
                .anyMatch(matter ->
                        Objects.requireNonNull(matter.result()).quorum().met());
        if (!quorate || file.outcome() == VoteOutcome.NO_QUORUM) {
            return "参与表决的业主没有达到法定的三分之二，没有形成决定";
        }
        return "共" + file.matters().size() + "个事项，通过" + passed + "个";
    }

    private List<String> explanation(VoteFile file) {
        List<String> lines = new ArrayList<>();
        file.findings().stream()
                .filter(finding -> finding.round() == file.round())
                .forEach(finding -> lines.addAll(words.told(finding.lines())));
        return lines;
    }

    Map<String, @Nullable Object> fileList(VoteFile file) {
        Map<String, @Nullable Object> facts = of(file);
        facts.put("noticeOn", PaperWords.day(file.noticeOn()));
        facts.put("publishedOn", PaperWords.day(file.publishedOn()));
        facts.put("countNo", file.count() == null ? null : file.count().countNo());
        facts.put("roll", file.checksum());
        facts.put(
                "matters",
                file.matters().stream()
                        .map(matter -> Map.of(
                                "title",
                                matter.title(),
                                "result",
                                matter.passed() == null ? "没有计票" : matter.passed() ? "通过" : "未通过"))
                        .toList());
        return facts;
    }
}
