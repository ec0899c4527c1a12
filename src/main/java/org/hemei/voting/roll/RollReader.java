package org.hemei.voting.roll;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.voting.Area;
import org.hemei.voting.Unit;
import org.hemei.voting.sheet.Row;
import org.hemei.voting.sheet.SheetFile;
import org.hemei.voting.sheet.UnreadableSheet;
import org.jspecify.annotations.Nullable;

/** Reads a roll from CSV or XLSX; whatever is wrong with the file is an error in the draft and never an exception. */
public final class RollReader {

    /** How far down the headings are looked for, below titles and remarks. */
    private static final int HEADING_WITHIN = 20;

    private final Map<Column, String> said;
    private final RollErrors errors = new RollErrors();
    private final List<RollUnit> units = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Row> waiting = new ArrayList<>();
    private @Nullable Mapping mapping;

    private RollReader(Map<Column, String> said) {
        this.said = said;
    }

    /**
     * @param file read to its end, but not closed
     * @param said headings of the file for columns that a person has assigned; the others are found by their headings
     * @param survey the area the survey found, to be held against the total, or null
     */
    public static RollDraft read(InputStream file, Map<Column, String> said, @Nullable Area survey) {
        RollReader reader = new RollReader(said);
        String sha256 = "";
        SheetFile.Found found = new SheetFile.Found("", List.of());
        try (SheetFile sheet = SheetFile.keep(file)) {
            sha256 = sheet.sha256();
            found = sheet.read(reader::accept);
            reader.end();
        } catch (UnreadableSheet unreadable) {
            reader.errors.add(unreadable.row(), RollError.FILE, Code.IMPOSSIBLE, unreadable.reason());
        }
        return reader.draft(sha256, found, survey);
    }

    private RollDraft draft(String sha256, SheetFile.Found found, @Nullable Area survey) {
        return new RollDraft(
                sha256,
                found.encoding(),
                found.otherSheets(),
                mapping == null ? Mapping.NONE : mapping,
                units,
                errors.first(),
                errors.count(),
                RollTotals.of(units),
                survey);
    }

    private void accept(Row row) {
        if (mapping != null) {
            read(row, mapping);
            return;
        }
        waiting.add(row);
        Mapping proposed = Mapping.of(row, said);
        if (proposed.missing().isEmpty() || waiting.size() == HEADING_WITHIN) {
            begin();
        }
    }

    /** The row that knows most of the columns is the heading; what stands above it is none of the roll's business. */
    private void begin() {
        Mapping best = waiting.stream()
                .map(row -> Mapping.of(row, said))
                .max(Comparator.comparing((Mapping each) -> each.columns().size())
                        .thenComparing(each -> -each.row()))
                .orElse(Mapping.NONE);
        mapping = best;
        Stream<Column> unheard = said.keySet().stream().filter(column -> best.heading(column) == null);
        Stream.concat(best.missing().stream(), unheard).distinct().forEach(column -> {
            boolean wrong = said.containsKey(column);
            errors.add(
                    best.row(),
                    column.field(),
                    wrong ? Code.UNKNOWN : Code.REQUIRED,
                    wrong
                            ? Phrase.of("voting.roll.error.noSuchHeading", column.label(), said.get(column))
                            : Phrase.of("voting.roll.error.noHeading", column.label(), column.field()));
        });
        waiting.stream().filter(row -> row.number() > best.row()).forEach(row -> read(row, best));
        waiting.clear();
    }

    private void end() {
        if (mapping == null) {
            begin();
        }
        if (rows.isEmpty() && errors.count() == 0) {
            errors.add(0, RollError.FILE, Code.REQUIRED, Phrase.of("voting.roll.error.empty"));
        }
    }

    private void read(Row row, Mapping known) {
        if (!known.missing().isEmpty()) {
            return;
        }
        int before = errors.count();
        if (row.far() || row.cells().size() > known.headings().size()) {
            errors.add(row.number(), RollError.ROW, Code.IMPOSSIBLE, Phrase.of("voting.roll.error.beyondHeadings"));
        }
        RollCells cells = new RollCells(row, known, errors);
        String building = cells.place(Column.BUILDING);
        String room = cells.place(Column.UNIT);
        Area area = cells.area();
        Unit.Status status = cells.status();
        Set<String> owners = cells.owners(status);
        if (building != null && room != null) {
            refuseTwice(row.number(), RollUnit.name(building, room));
        }
        if (errors.count() == before
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
                    Phrase.of("voting.roll.error.twice", name, first.toString()));
        }
    }
}
