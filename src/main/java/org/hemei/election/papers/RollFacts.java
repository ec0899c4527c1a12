package org.hemei.election.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemei.election.ElectionFile;
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
class RollFacts {

    private final Rolls rolls;
    private final RecountStore receipts;
    private final PaperWords words;

    RollFacts(Rolls rolls, RecountStore receipts, PaperWords words) {
        this.rolls = rolls;
        this.receipts = receipts;
        this.words = words;
    }

    /** The buildings of the roll, in the order of their names; none before it was imported. */
    List<String> buildings(ElectionFile file) {
        return file.roll() == null
                ? List.of()
                : rolls.units(file.electionNo()).stream()
                        .map(RollUnit::building)
                        .distinct()
                        .sorted()
                        .toList();
    }

    Map<String, @Nullable Object> notice(ElectionFile file, String building) {
        Roll roll = Objects.requireNonNull(file.roll());
        Publicity publicity = Objects.requireNonNull(roll.publicity());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PublicLine line : rolls.posted(file.electionNo())) {
            if (line.building().equals(building)) {
                lines.add(Map.of(
                        "room", line.room(),
                        "area", PaperWords.area(line.area()),
                        "owners", String.join("、", line.owners()),
                        "status", PaperWords.status(line.status())));
            }
        }
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("building", building);
        facts.put("from", PaperWords.day(publicity.from()));
        facts.put("until", PaperWords.day(publicity.until()));
        facts.put("units", roll.totals().units() + "套");
        facts.put("voters", roll.totals().weight().heads() + "人");
        facts.put("area", PaperWords.area(roll.totals().weight().area()));
        facts.put("lines", lines);
        return facts;
    }

    Map<String, @Nullable Object> deliveries(ElectionFile file, String building) {
        Map<String, @Nullable Object> facts = words.of(file);
        facts.put("building", building);
        facts.put("countNo", Objects.requireNonNull(file.count()).countNo());
        facts.put(
                "lines",
                ballots(file.count(), building).stream()
                        .map(ballot -> Map.of(
                                "number", ballot.receipt().ballot(),
                                "unit", ballot.unit().name(),
                                "owners",
                                        ballot.unit().unit().status().isDevelopers()
                                                ? "建设单位"
                                                : String.join(
                                                        "、",
                                                        ballot.unit().unit().owners())))
                        .toList());
        return facts;
    }

    /** A ballot as it was issued, with the unit it is for. */
    record IssuedBallot(RollUnit unit, Receipt receipt) {}

    /** Those of one building, by number. */
    List<IssuedBallot> ballots(VoteCount count, String building) {
        Map<String, RollUnit> units = rolls.units(count.voteNo()).stream()
                .filter(unit -> unit.building().equals(building))
                .collect(Collectors.toMap(RollUnit::name, unit -> unit));
        return receipts.receipts(count.countNo()).stream()
                .filter(receipt -> units.containsKey(receipt.unit()))
                .map(receipt -> new IssuedBallot(Objects.requireNonNull(units.get(receipt.unit())), receipt))
                .toList();
    }
}
