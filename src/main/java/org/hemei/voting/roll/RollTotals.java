package org.hemei.voting.roll;

import java.util.Collection;
import java.util.List;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.Unit;
import org.hemei.voting.Voter;
import org.hemei.voting.Weight;

/**
 * What a roll adds up to.
 *
 * @param weight all heads, after owners were merged, and all area
 * @param mergedHeads heads that have several units, the developer among them
 * @param mergedUnits units that they have
 * @param developerUnits those unsold, or sold and not handed over
 */
public record RollTotals(int units, Weight weight, int mergedHeads, int mergedUnits, int developerUnits) {

    static RollTotals of(Collection<RollUnit> roll) {
        List<Voter> voters = Voter.of(roll.stream().map(RollUnit::unit).toList());
        List<Integer> several = voters.stream()
                .map(voter -> voter.units().size())
                .filter(units -> units > 1)
                .toList();
        return new RollTotals(
                roll.size(),
                voters.stream().map(Voter::weight).reduce(Weight.ZERO, Weight::plus),
                several.size(),
                several.stream().mapToInt(units -> units).sum(),
                (int) roll.stream()
                        .map(RollUnit::unit)
                        .map(Unit::status)
                        .filter(UnitStatus::isDevelopers)
                        .count());
    }
}
