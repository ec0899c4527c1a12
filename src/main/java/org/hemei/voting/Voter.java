package org.hemei.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.registry.Area;

/**
 * One head of the roll with all that is theirs (Interpretation on Building Ownership arts. 8 and 9): the owners of a
 * unit are one, the same owners of several units are one, and the developer is one.
 *
 * @param owners the exact set of names; empty for the developer
 * @param units in the order of the roll
 */
public record Voter(Set<String> owners, List<Unit> units) {

    public Voter {
        units = List.copyOf(units);
    }

    /** The heads of a roll, in the order in which they first appear. */
    public static List<Voter> of(List<Unit> roll) {
        Map<Set<String>, List<Unit>> byOwner = new LinkedHashMap<>();
        for (Unit unit : roll) {
            Set<String> owners = unit.status().isDevelopers() ? Set.of() : unit.owners();
            byOwner.computeIfAbsent(owners, first -> new ArrayList<>()).add(unit);
        }
        return byOwner.entrySet().stream()
                .map(entry -> new Voter(entry.getKey(), entry.getValue()))
                .toList();
    }

    public boolean isDeveloper() {
        return owners.isEmpty();
    }

    public Weight weight() {
        return new Weight(units.stream().map(Unit::area).reduce(Area.ZERO, Area::plus), 1);
    }

    /** Proof of delivery for one unit is proof for its owner. */
    public boolean isServed() {
        return units.stream().anyMatch(Unit::served);
    }
}
