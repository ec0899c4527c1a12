package org.hemei.voting.online;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.registry.Compounds;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Sets the letters that bring each unit its link; they are kept nowhere, and can only be made anew. */
@Service
public class LinkLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final BallotLinks links;
    private final Papers papers;
    private final Offices offices;
    private final Rolls rolls;
    private final Compounds compounds;
    private final String page;

    LinkLetters(
            BallotLinks links,
            Papers papers,
            Offices offices,
            Rolls rolls,
            Compounds compounds,
            @Value("${hemei.base-url}") String baseUrl) {
        this.links = links;
        this.papers = papers;
        this.offices = offices;
        this.rolls = rolls;
        this.compounds = compounds;
        this.page = baseUrl.replaceAll("/+$", "") + "/ballot/";
    }

    /** Not in a transaction: the links are made and written down before their pages are set. */
    public PrintedPaper print(VoteCount count, String building, int part, int seen, Actor actor) {
        return print(count, links.make(count.countNo(), building, part, seen, actor), actor);
    }

    /** The letter of one unit alone, as {@link BallotLinks#makeSingle} makes its link. */
    public PrintedPaper printSingle(VoteCount count, @Nullable String unit, @Nullable String reason, Actor actor) {
        return print(count, links.makeSingle(count.countNo(), unit, reason, actor), actor);
    }

    private PrintedPaper print(VoteCount count, Map<String, String> tokens, Actor actor) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("compound", compound(count.voteNo()));
        facts.put("street", offices.get(count.street()).name());
        facts.put("countNo", count.countNo());
        facts.put("opensOn", day(count.opensOn()));
        facts.put("closesOn", day(count.closesOn()));
        List<Map<String, String>> letters = tokens.entrySet().stream()
                .map(one -> Map.of("unit", one.getKey(), "address", page + one.getValue()))
                .toList();
        facts.put("letters", letters);
        return papers.once(count.voteNo(), offices.get(count.street()), actor, new Draft("ballot-link", facts));
    }

    /** The name of the compound whose owners vote. */
    public String compound(String voteNo) {
        String code = rolls.find(voteNo).orElseThrow().compound();
        return compounds.find(code).orElseThrow().name();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
