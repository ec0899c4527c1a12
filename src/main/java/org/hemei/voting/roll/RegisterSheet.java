package org.hemei.voting.roll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemei.registry.RegisteredUnit;

/** Writes the units of a compound as the file of a roll, so that both go the same way. */
final class RegisterSheet {

    private RegisterSheet() {}

    static byte[] of(List<RegisteredUnit> units) {
        StringBuilder sheet = new StringBuilder(units.size() * 48);
        sheet.append(line(Stream.of(Column.values()).map(Column::field)));
        for (RegisteredUnit unit : units) {
            sheet.append(line(Stream.of(
                    unit.building(),
                    unit.room(),
                    unit.area().toString(),
                    unit.ownersLine(),
                    unit.status().name())));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every cell quoted, so that no name can be anything but a name. */
    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }
}
