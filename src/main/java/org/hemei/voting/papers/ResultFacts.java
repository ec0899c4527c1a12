package org.hemei.voting.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.hemei.platform.SiteAddress;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.Standing;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.Recounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a result notice tells of a certified count: heads always, areas only where they give nobody away. */
@Component
public class ResultFacts {

    /** Some ten pages. */
    private static final int MOST_MARKS = 500;

    private final Recounts recounts;
    private final Rulebook rulebook;
    private final SiteAddress site;

    ResultFacts(Recounts recounts, Rulebook rulebook, SiteAddress site) {
        this.recounts = recounts;
        this.rulebook = rulebook;
        this.site = site;
    }

    /** Where everybody finds what a vote was counted from. */
    public String page(String countNo) {
        return site.of("/recount/" + countNo);
    }

    /**
     * One certified count.
     *
     * @param title what it is called on the notice
     * @param word what became of a question, by its position from 0
     * @param result the numbers a question was decided by
     * @param lines the result in words, where areas may be told
     */
    public Map<String, @Nullable Object> round(
            Recount recount,
            String title,
            IntFunction<String> word,
            IntFunction<TallyResult> result,
            Supplier<List<String>> lines) {
        int smallest = rulebook.current().number("voting.smallestGroup");
        Map<Integer, String> questions = new TreeMap<>();
        Map<Integer, Map<Standing, Weight>> cells = new HashMap<>();
        recount.totals().forEach(total -> {
            questions.put(total.position(), total.question());
            cells.computeIfAbsent(total.position(), none -> new HashMap<>()).put(total.standing(), total.weight());
        });
        boolean told = questions.keySet().stream()
                .allMatch(position -> recount.withheld(position, smallest) == Recount.Withheld.NOTHING);
        List<Map<String, Object>> results = new ArrayList<>();
        List<String> withoutAreas = new ArrayList<>();
        questions.forEach((position, question) -> {
            Map<Standing, Weight> of = cells.getOrDefault(position, Map.of());
            results.add(Map.of(
                    "name", question,
                    "yes", weight(of.get(Standing.YES), told),
                    "no", weight(of.get(Standing.NO), told),
                    "abstain", weight(of.get(Standing.ABSTAIN), told),
                    "result", word.apply(position)));
            withoutAreas.add(WithheldResult.line(question, result.apply(position)));
        });
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("title", title);
        facts.put("voters", recount.voters() + "人，" + PaperWords.area(recount.area()));
        facts.put("results", results);
        facts.put(
                "withheld", told ? null : "有一组业主人数太少，或者有的业主面积独一无二，公布面积会让人推算出各户怎样投的票，所以只公布人数；面积一项由街道监督人员核对，任何业主可以申请核实。");
        facts.put("lines", told ? lines.get() : withoutAreas);
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

    private static String weight(@Nullable Weight weight, boolean withArea) {
        Weight told = weight == null ? Weight.ZERO : weight;
        return told.heads() + "人" + (withArea ? "，" + PaperWords.area(told.area()) : "");
    }
}
