package org.hemei.voting.roll;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.Area;
import org.hemei.voting.Unit;
import org.hemei.voting.sheet.Cell;
import org.hemei.voting.sheet.Row;
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
        RollErrors errors = new RollErrors();
        RollCells cells = new RollCells(row(), mapping(), errors);
        String acceptedBuilding = cells.place(Column.BUILDING);
        String acceptedRoom = cells.place(Column.UNIT);
        Area acceptedArea = cells.area();
        Unit.Status acceptedStatus = cells.status();
        Set<String> acceptedOwners = cells.owners(acceptedStatus);
        if (errors.count() > 0) {
            throw new InvalidInput(errors.first().stream()
                    .map(error -> new FieldError(error.field(), error.code(), error.message()))
                    .toList());
        }
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

    private static Mapping mapping() {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            columns.put(column, column.ordinal());
        }
        return new Mapping(0, List.of(), columns);
    }
}
