package org.hemei.voting.roll;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowError;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.platform.sheet.TableReader;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.registry.written.WrittenCells;
import org.jspecify.annotations.Nullable;

/** Reads a roll from CSV or XLSX; whatever is wrong with the file is an error in the draft and never an exception. */
public final class RollReader {

    private final RowErrors errors = new RowErrors();
    private final List<RollUnit> units = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private RollReader() {}

    /**
     * @param file read to its end, but not closed
     * @param said headings of the file for columns that a person has assigned; the others are found by their headings
     * @param survey the area the survey found, to be held against the total, or null
     */
    public static RollDraft read(InputStream file, Map<Column, String> said, @Nullable Area survey) {
        RollReader reader = new RollReader();
        TableReader.Read<Column> read =
                new TableReader<>(List.of(Column.values()), said, reader.errors, reader::read).read(file);
        return reader.draft(read, survey);
    }

    private RollDraft draft(TableReader.Read<Column> read, @Nullable Area survey) {
        if (rows.isEmpty() && errors.count() == 0) {
            errors.add(0, RowError.FILE, Code.REQUIRED, Phrase.of("voting.roll.error.empty"));
        }
        return new RollDraft(
                read.sha256(),
                read.found().encoding(),
                read.found().otherSheets(),
                read.mapping(),
                units,
                errors.first(),
                errors.count(),
                RollTotals.of(units),
                survey,
                null);
    }

    private void read(Row row, Mapping<Column> known) {
        WrittenCells<Column> cells = new WrittenCells<>(row, known, errors);
        String building = cells.place(Column.BUILDING);
        String room = cells.place(Column.UNIT);
        Area area = cells.area(Column.AREA);
        UnitStatus status = cells.status(Column.STATUS);
        Set<String> owners = cells.owners(Column.OWNERS, status);
        if (building != null && room != null) {
            refuseTwice(row.number(), RollUnit.name(building, room));
        }
        if (!errors.isWrong(row)
                && building != null
                && room != null
                && area != null
                && status != null
                && owners != null) {
            units.add(RollUnit.of(building, room, area, owners, status));
        }
    }

    private void refuseTwice(int row, String name) {
        Integer first = rows.putIfAbsent(name, row);
        if (first != null) {
            errors.add(
                    row,
                    Column.UNIT.field(),
                    Code.DUPLICATE,
                    Phrase.of("registry.written.twice", name, first.toString()));
        }
    }
}
