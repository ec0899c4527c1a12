package org.hemei.registry;

import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a compound as it stands on the register.
 *
 * @param area above zero
 * @param owners all who own it together, in their order; none only where the developer has it
 * @param deliveredOn when it was handed over to its owners; null where nobody has told
 */
public record RegisteredUnit(
        String compound,
        String building,
        String room,
        Area area,
        List<String> owners,
        UnitStatus status,
        @Nullable LocalDate deliveredOn)
        implements Entry {

    /** Divides owners wherever they are written in one line; no name contains it. */
    public static final String OWNERS_APART = ";";

    public RegisteredUnit {
        owners = List.copyOf(owners);
    }

    /** Building 1 and room 101 are unit {@code 1-101}, and so are building 1 and room 1-101. */
    public static String name(String building, String room) {
        return room.startsWith(building + "-") ? room : building + "-" + room;
    }

    /** The owners of a line, in their order. */
    public static List<String> owners(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(OWNERS_APART));
    }

    public String ownersLine() {
        return String.join(OWNERS_APART, owners);
    }

    /** For whoever does not keep the register. */
    public RegisteredUnit masked() {
        return new RegisteredUnit(
                compound,
                building,
                room,
                area,
                owners.stream().map(Masking::name).toList(),
                status,
                deliveredOn);
    }

    @Override
    public Register register() {
        return Register.UNITS;
    }

    @Override
    public String ofCompound() {
        return compound;
    }

    @Override
    public String key() {
        return name(building, room);
    }

    @Override
    public List<String> values() {
        return List.of(building, room, area.toString(), ownersLine(), status.name(), Entry.told(deliveredOn));
    }

    /** The unit of such values. */
    static RegisteredUnit of(String compound, List<String> values) {
        return new RegisteredUnit(
                compound,
                values.get(0),
                values.get(1),
                Area.of(values.get(2)),
                owners(values.get(3)),
                UnitStatus.valueOf(values.get(4)),
                values.get(5).isEmpty() ? null : LocalDate.parse(values.get(5)));
    }
}
