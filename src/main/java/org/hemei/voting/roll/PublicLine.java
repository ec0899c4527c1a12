package org.hemei.voting.roll;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hemei.platform.Masking;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;

/**
 * A unit as everybody may see it on the wall.
 *
 * @param owners with nothing but their first characters
 */
public record PublicLine(String building, String room, Area area, List<String> owners, UnitStatus status) {

    static PublicLine of(RollUnit unit) {
        return of(unit, Masking::name);
    }

    /** For a reader who is told names like this. */
    static PublicLine of(RollUnit unit, UnaryOperator<String> told) {
        return new PublicLine(
                unit.building(),
                unit.room(),
                unit.unit().area(),
                unit.unit().owners().stream().map(told).toList(),
                unit.unit().status());
    }
}
