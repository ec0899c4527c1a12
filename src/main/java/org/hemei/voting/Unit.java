package org.hemei.voting;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.registry.written.WrittenNames;

/**
 * One exclusive unit on the roll.
 *
 * @param name such as {@code 1-101}, told apart from others after {@link #plain}
 * @param area above zero
 * @param owners all who own it together; of no account while the developer votes for it
 * @param served whether there is proof that a ballot was delivered
 */
public record Unit(String name, Area area, Set<String> owners, UnitStatus status, boolean served) {

    public Unit {
        name = plain(name);
        owners = owners.stream().map(Unit::plain).collect(Collectors.toCollection(TreeSet::new));
        if (area.equals(Area.ZERO) || owners.isEmpty() && !status.isDevelopers()) {
            throw new IllegalArgumentException("a unit has an area, and an owner or the developer: " + name);
        }
    }

    /** A unit sold and handed over. */
    public static Unit sold(String name, Area area, Set<String> owners) {
        return new Unit(name, area, owners, UnitStatus.SOLD, false);
    }

    /** The way names of units and people are compared: wide characters as narrow ones (NFKC), no space around. */
    public static String plain(String name) {
        return WrittenNames.compared(name);
    }
}
