package org.hemei.voting.online;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.platform.SiteAddress;
import org.hemei.registry.Compounds;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.papers.CountFacts;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets the letters that bring each unit its link; they are kept nowhere, and can only be made anew. */
@Service
public class LinkLetters {

    private final BallotLinks links;
    private final Papers papers;
    private final Offices offices;
    private final Rolls rolls;
    private final Compounds compounds;
    private final SiteAddress site;

    LinkLetters(BallotLinks links, Papers papers, Offices offices, Rolls rolls, Compounds compounds, SiteAddress site) {
        this.links = links;
        this.papers = papers;
        this.offices = offices;
        this.rolls = rolls;
        this.compounds = compounds;
        this.site = site;
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
        CountFacts.add(facts, count);
        List<Map<String, String>> letters = tokens.entrySet().stream()
                .map(one -> Map.of("unit", one.getKey(), "address", site.of("/ballot/" + one.getValue())))
                .toList();
        facts.put("letters", letters);
        return papers.once(count.voteNo(), offices.get(count.street()), actor, new Draft("ballot-link", facts));
    }

    /** The name of the compound whose owners vote. */
    public String compound(String voteNo) {
        String code = rolls.find(voteNo).orElseThrow().compound();
        return compounds.find(code).orElseThrow().name();
    }
}
