package org.hemei.voting.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.RecountStore;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.PublicLine;
import org.hemei.voting.roll.Publicity;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What papers tell of the roll of a building: to everybody with names masked, to those who deliver in full. */
@Component
public class RollFacts {

    private final Rolls rolls;
    private final RecountStore receipts;

    RollFacts(Rolls rolls, RecountStore receipts) {
        this.rolls = rolls;
        this.receipts = receipts;
    }

    /** The buildings of the roll, in the order of their names; none before it was imported. */
    public List<String> buildings(String caseNo) {
        return rolls.find(caseNo).isEmpty()
                ? List.of()
                : rolls.units(caseNo).stream()
                        .map(RollUnit::building)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Adds the roll of a building as it is posted; it has been. */
    public void addPosted(Map<String, @Nullable Object> facts, Roll roll, String building) {
        Publicity publicity = Objects.requireNonNull(roll.publicity());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PublicLine line : rolls.posted(roll.voteNo())) {
            if (line.building().equals(building)) {
                lines.add(Map.of(
                        "room", line.room(),
                        "area", PaperWords.area(line.area()),
                        "owners", String.join("、", line.owners()),
                        "status", PaperWords.status(line.status())));
            }
        }
        facts.put("building", building);
        facts.put("from", PaperWords.day(publicity.from()));
        facts.put("until", PaperWords.day(publicity.until()));
        facts.put("units", roll.totals().units() + "套");
        facts.put("voters", roll.totals().weight().heads() + "人");
        facts.put("area", PaperWords.area(roll.totals().weight().area()));
        facts.put("lines", lines);
    }

    /** Adds to whom the ballots of a building are delivered. */
    public void addDeliveries(Map<String, @Nullable Object> facts, VoteCount count, String building) {
        facts.put("building", building);
        facts.put("countNo", count.countNo());
        facts.put(
                "lines",
                ballots(count).stream()
                        .filter(ballot -> ballot.unit().building().equals(building))
                        .map(ballot -> Map.of(
                                "number", ballot.receipt().ballot(),
                                "unit", ballot.unit().name(),
                                "owners", PaperWords.owners(ballot.unit().unit())))
                        .toList());
    }

    /** A ballot as it was issued, with the unit it is for. */
    record IssuedBallot(RollUnit unit, Receipt receipt) {}

    /** Those of all units that are on the roll now, by number. */
    List<IssuedBallot> ballots(VoteCount count) {
        Map<String, RollUnit> units = new HashMap<>();
        rolls.units(count.voteNo()).forEach(unit -> units.put(unit.name(), unit));
        return receipts.receipts(count.countNo()).stream()
                .filter(receipt -> units.containsKey(receipt.unit()))
                .map(receipt -> new IssuedBallot(Objects.requireNonNull(units.get(receipt.unit())), receipt))
                .toList();
    }
}
