package org.hemei.voting.count;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/** Units that were given a ballot of a count: those on the roll, and those that were struck off it since. */
@Component
class IssuedUnits {

    private final RecountStore receipts;
    private final Rolls rolls;

    IssuedUnits(RecountStore receipts, Rolls rolls) {
        this.receipts = receipts;
        this.rolls = rolls;
    }

    /** Every unit that was ever given one. */
    Set<String> given(VoteCount count) {
        return receipts.receipts(count.countNo()).stream().map(Receipt::unit).collect(Collectors.toSet());
    }

    /** On the roll as it stands, by name. */
    Map<String, RollUnit> onRoll(VoteCount count) {
        return rolls.units(count.voteNo()).stream().collect(Collectors.toMap(RollUnit::name, Function.identity()));
    }

    /** The building of each unit that is off the roll. */
    Map<String, String> struckOff(VoteCount count) {
        Set<String> issued = given(count);
        issued.removeAll(onRoll(count).keySet());
        Map<String, String> buildings = new TreeMap<>();
        rolls.changes(count.voteNo()).stream()
                .filter(change -> change.state() == RollChange.State.SIGNED)
                .map(RollChange::before)
                .filter(Objects::nonNull)
                .filter(unit -> issued.contains(unit.name()))
                .forEach(unit -> buildings.put(unit.name(), unit.building()));
        return buildings;
    }

    /** All whose papers may lie in the box of a building. */
    Set<String> of(VoteCount count, String batch) {
        return Stream.concat(
                        onRoll(count).values().stream()
                                .filter(unit -> unit.building().equals(batch))
                                .map(RollUnit::name),
                        struckOff(count).entrySet().stream()
                                .filter(unit -> unit.getValue().equals(batch))
                                .map(Map.Entry::getKey))
                .collect(Collectors.toSet());
    }
}
