package org.hemei.registry.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.Cell;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.platform.sheet.SheetColumn;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read for what they are; each gives null after it was said what is wrong with it. */
public final class WrittenCells<C extends SheetColumn> {

    private static final Map<String, UnitStatus> STATUSES = Map.ofEntries(
            Map.entry("", UnitStatus.SOLD),
            Map.entry("SOLD", UnitStatus.SOLD),
            Map.entry("已售", UnitStatus.SOLD),
            Map.entry("已交付", UnitStatus.SOLD),
            Map.entry("已售已交付", UnitStatus.SOLD),
            Map.entry("UNSOLD", UnitStatus.UNSOLD),
            Map.entry("未售", UnitStatus.UNSOLD),
            Map.entry("UNDELIVERED", UnitStatus.UNDELIVERED),
            Map.entry("未交付", UnitStatus.UNDELIVERED),
            Map.entry("已售未交付", UnitStatus.UNDELIVERED));

    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,19}");

    private final Row row;
    private final Mapping<C> mapping;
    private final RowErrors errors;
    private Map<C, String> kept = Map.of();

    public WrittenCells(Row row, Mapping<C> mapping, RowErrors errors) {
        this.row = row;
        this.mapping = mapping;
        this.errors = errors;
    }

    /** What stands where the file has no column for it: it says nothing of it, so nothing is changed by it. */
    public void keep(Map<C, String> present) {
        kept = Map.copyOf(present);
    }

    /** Whether the file has a column for it. */
    public boolean isTold(C column) {
        return mapping.columns().containsKey(column);
    }

    /** A building or a room. */
    public @Nullable String place(C column) {
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

    public @Nullable Area area(C column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            error(column, Code.REQUIRED, "missing");
            return null;
        }
        WrittenArea written = WrittenArea.of(text);
        if (written.mistake() == Code.RANGE) {
            error(column, Code.RANGE, "areaNotAboveZero");
        } else if (written.mistake() != null) {
            error(column, Code.FORMAT, "area");
        }
        return written.area();
    }

    /** Sold where nothing is said. */
    public @Nullable UnitStatus status(C column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        UnitStatus status = STATUSES.get(WrittenNames.plain(text).toUpperCase(Locale.ROOT));
        if (status == null) {
            error(column, Code.UNKNOWN, "status");
        }
        return status;
    }

    /** @param status of the unit: for whom the developer votes, nobody needs to be named */
    public @Nullable Set<String> owners(C column, @Nullable UnitStatus status) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Set<String> owners = WrittenNames.owners(text);
        if (owners == null) {
            error(column, Code.FORMAT, "owners");
            return null;
        }
        if (owners.isEmpty() && status == UnitStatus.SOLD) {
            error(column, Code.REQUIRED, "missing");
        } else if (owners.size() > WrittenNames.MOST_OWNERS
                || owners.stream().anyMatch(name -> WrittenNames.isLonger(name, WrittenNames.LONGEST_OWNER))) {
            error(column, Code.RANGE, "tooLong");
        }
        return owners;
    }

    /** A short line such as a name or a code; empty where nothing is said and nothing has to be. */
    public @Nullable String line(C column, int longest) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String line = WrittenNames.plain(text);
        if (line.isEmpty() && column.isRequired()) {
            error(column, Code.REQUIRED, "missing");
            return null;
        }
        if (!WrittenNames.isLine(line)) {
            error(column, Code.FORMAT, "line");
            return null;
        }
        if (WrittenNames.isLonger(line, longest)) {
            error(column, Code.RANGE, "tooLong");
            return null;
        }
        return line;
    }

    /** A telephone number, {@code +86} before it or not; empty where nothing is said. */
    public @Nullable String phone(C column, int longest) {
        Cell cell = cell(column);
        String number = WrittenNames.plain(cell.text());
        if (cell.trouble() == null && PHONE.matcher(number).matches()) {
            return number;
        }
        String line = line(column, longest);
        if (line != null && !line.isEmpty()) {
            error(column, Code.FORMAT, "phone");
        }
        return line;
    }

    /** A day; empty where nothing is said and nothing has to be, null after it was said what is wrong. */
    public @Nullable Optional<LocalDate> day(C column) {
        Cell cell = cell(column);
        boolean dated = cell.trouble() == Cell.Trouble.DATE;
        String text = dated ? cell.text() : text(column);
        if (text == null) {
            return null;
        }
        if (text.isBlank() && !column.isRequired()) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            error(column, Code.REQUIRED, "missing");
            return null;
        }
        Optional<LocalDate> day = dated ? WrittenDay.ofSerial(text) : WrittenDay.of(text);
        if (day.isEmpty()) {
            error(column, Code.FORMAT, "day");
            return null;
        }
        return day;
    }

    /**
     * Says what is wrong with a cell that could be read.
     *
     * @param what the message tells besides the column
     */
    public void refuse(C column, Code code, String reason, String... what) {
        List<Object> arguments = new ArrayList<>(List.of(column.label()));
        arguments.addAll(List.of(what));
        errors.add(row.number(), column.field(), code, Phrase.of("registry.written." + reason, arguments.toArray()));
    }

    private Cell cell(C column) {
        Integer place = mapping.columns().get(column);
        return place == null ? new Cell(kept.getOrDefault(column, ""), null) : row.cell(place);
    }

    private @Nullable String text(C column) {
        Cell cell = cell(column);
        Cell.Trouble trouble = WrittenNames.isFormula(cell.text().strip()) ? Cell.Trouble.FORMULA : cell.trouble();
        if (trouble == null) {
            return cell.text();
        }
        errors.add(
                row.number(),
                column.field(),
                trouble == Cell.Trouble.MERGED ? Code.IMPOSSIBLE : Code.FORMAT,
                Phrase.of("platform.sheet.trouble." + trouble, column.label()));
        return null;
    }

    private void error(C column, Code code, String message) {
        refuse(column, code, message);
    }
}
