package org.hemei.voting.roll;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.voting.Area;
import org.hemei.voting.Unit;
import org.hemei.voting.sheet.Cell;
import org.hemei.voting.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read for what they are; each gives null after it was said what is wrong with it. */
final class RollCells {

    private static final Map<String, Unit.Status> STATUSES = Map.ofEntries(
            Map.entry("", Unit.Status.SOLD),
            Map.entry("SOLD", Unit.Status.SOLD),
            Map.entry("已售", Unit.Status.SOLD),
            Map.entry("已交付", Unit.Status.SOLD),
            Map.entry("已售已交付", Unit.Status.SOLD),
            Map.entry("UNSOLD", Unit.Status.UNSOLD),
            Map.entry("未售", Unit.Status.UNSOLD),
            Map.entry("UNDELIVERED", Unit.Status.UNDELIVERED),
            Map.entry("未交付", Unit.Status.UNDELIVERED),
            Map.entry("已售未交付", Unit.Status.UNDELIVERED));

    private final Row row;
    private final Mapping mapping;
    private final RollErrors errors;

    RollCells(Row row, Mapping mapping, RollErrors errors) {
        this.row = row;
        this.mapping = mapping;
        this.errors = errors;
    }

    @Nullable
    String place(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (WrittenNames.plain(text).isEmpty()) {
            error(column, Code.REQUIRED, "missing");
            return null;
        }
        String name = WrittenNames.place(text);
        if (name == null) {
            error(column, Code.FORMAT, "characters");
        } else if (WrittenNames.isLonger(name, WrittenNames.LONGEST_PLACE)) {
            error(column, Code.RANGE, "tooLong");
            return null;
        }
        return name;
    }

    @Nullable
    Area area() {
        String text = text(Column.AREA);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            error(Column.AREA, Code.REQUIRED, "missing");
            return null;
        }
        WrittenArea written = WrittenArea.of(text);
        if (written.mistake() == Code.RANGE) {
            error(Column.AREA, Code.RANGE, "areaNotAboveZero");
        } else if (written.mistake() != null) {
            error(Column.AREA, Code.FORMAT, "area");
        }
        return written.area();
    }

    Unit.@Nullable Status status() {
        String text = text(Column.STATUS);
        if (text == null) {
            return null;
        }
        Unit.Status status = STATUSES.get(WrittenNames.plain(text).toUpperCase(Locale.ROOT));
        if (status == null) {
            error(Column.STATUS, Code.UNKNOWN, "status");
        }
        return status;
    }

    /** @param status of the unit: for whom the developer votes, nobody needs to be named */
    @Nullable
    Set<String> owners(Unit.@Nullable Status status) {
        String text = text(Column.OWNERS);
        if (text == null) {
            return null;
        }
        Set<String> owners = WrittenNames.owners(text);
        if (owners == null) {
            error(Column.OWNERS, Code.FORMAT, "owners");
            return null;
        }
        if (owners.isEmpty() && status == Unit.Status.SOLD) {
            error(Column.OWNERS, Code.REQUIRED, "missing");
        } else if (owners.size() > WrittenNames.MOST_OWNERS
                || owners.stream().anyMatch(name -> WrittenNames.isLonger(name, WrittenNames.LONGEST_OWNER))) {
            error(Column.OWNERS, Code.RANGE, "tooLong");
        }
        return owners;
    }

    private @Nullable String text(Column column) {
        Integer place = mapping.columns().get(column);
        Cell cell = place == null ? new Cell("", null) : row.cell(place);
        Cell.Trouble trouble = WrittenNames.isFormula(cell.text().strip()) ? Cell.Trouble.FORMULA : cell.trouble();
        if (trouble == null) {
            return cell.text();
        }
        errors.add(
                row.number(),
                column.field(),
                trouble == Cell.Trouble.MERGED ? Code.IMPOSSIBLE : Code.FORMAT,
                Phrase.of("voting.sheet.trouble." + trouble, column.label()));
        return null;
    }

    private void error(Column column, Code code, String message) {
        errors.add(row.number(), column.field(), code, Phrase.of("voting.roll.error." + message, column.label()));
    }
}
