package org.hemei.voting.roll;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.sheet.Cell;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.registry.written.WrittenCells;
import org.hemei.voting.Unit;
import org.jspecify.annotations.Nullable;

/** A unit as it is typed into a form, in the words and by the rules of the columns of a file. */
public record UnitForm(
        @Nullable String building,
        @Nullable String unit,
        @Nullable String area,
        @Nullable String owners,
        @Nullable String status) {

    /** The name that a unit of this building and number has, as far as both are there. */
    public String name() {
        return RollUnit.name(
                Unit.plain(Objects.requireNonNullElse(building, "")), Unit.plain(Objects.requireNonNullElse(unit, "")));
    }

    /** @throws InvalidInput naming every field that cannot be accepted */
    RollUnit accept() {
        RowErrors errors = new RowErrors();
        WrittenCells<Column> cells = new WrittenCells<>(row(), Mapping.inOrder(List.of(Column.values())), errors);
        String acceptedBuilding = cells.place(Column.BUILDING);
        String acceptedRoom = cells.place(Column.UNIT);
        Area acceptedArea = cells.area(Column.AREA);
        UnitStatus acceptedStatus = cells.status(Column.STATUS);
        Set<String> acceptedOwners = cells.owners(Column.OWNERS, acceptedStatus);
        errors.throwIfAny();
        return RollUnit.of(
                Objects.requireNonNull(acceptedBuilding),
                Objects.requireNonNull(acceptedRoom),
                Objects.requireNonNull(acceptedArea),
                Objects.requireNonNull(acceptedOwners),
                Objects.requireNonNull(acceptedStatus));
    }

    private Row row() {
        List<Cell> cells = Stream.of(building, unit, area, owners, status)
                .map(typed -> new Cell(Objects.requireNonNullElse(typed, ""), null))
                .toList();
        return new Row(0, cells, false);
    }
}
