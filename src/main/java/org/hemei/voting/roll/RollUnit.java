package org.hemei.voting.roll;

import java.util.Set;
import org.hemei.registry.Area;
import org.hemei.registry.RegisteredUnit;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.Unit;

/**
 * A unit as it stands on a roll.
 *
 * @param building and {@code room} as they were written, after {@link Unit#plain}
 * @param unit what is counted; its name is told apart from all others of the compound
 */
public record RollUnit(String building, String room, Unit unit) {

    /** Divides owners wherever they are written in one line; no name contains it. */
    static final String OWNERS_APART = RegisteredUnit.OWNERS_APART;

    public static RollUnit of(String building, String room, Area area, Set<String> owners, UnitStatus status) {
        String plainBuilding = Unit.plain(building);
        String plainRoom = Unit.plain(room);
        Unit unit = new Unit(name(plainBuilding, plainRoom), area, owners, status, false);
        return new RollUnit(plainBuilding, plainRoom, unit);
    }

    /** Building 1 and room 101 are unit {@code 1-101}, and so are building 1 and room 1-101. */
    static String name(String building, String room) {
        return RegisteredUnit.name(building, room);
    }

    public String name() {
        return unit.name();
    }

    /**
     * The line whose bytes in UTF-8 the checksum of a roll is made of: building, room, area, status and owners, apart by
     * tabs, owners in the order of their characters.
     */
    public String canonical() {
        return String.join(
                "\t", building, room, unit.area().toString(), unit.status().name(), ownersLine());
    }

    /** All owners in one line. */
    public String ownersLine() {
        return String.join(OWNERS_APART, unit.owners());
    }

    /** The unit of a canonical line. */
    public static RollUnit parse(String canonical) {
        String[] parts = canonical.split("\t", -1);
        return of(parts[0], parts[1], Area.of(parts[2]), owners(parts[4]), UnitStatus.valueOf(parts[3]));
    }

    /** The owners of such a line. */
    public static Set<String> owners(String line) {
        return line.isEmpty() ? Set.of() : Set.of(line.split(OWNERS_APART));
    }

    boolean isOwnedAs(RollUnit other) {
        return unit.owners().equals(other.unit.owners())
                && unit.status().isDevelopers() == other.unit.status().isDevelopers();
    }
}
