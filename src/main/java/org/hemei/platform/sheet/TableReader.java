package org.hemei.platform.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of a table that somebody has sent, CSV or XLSX, and tells the rows below them; whatever is wrong
 * with the file becomes an error and never an exception.
 */
public final class TableReader<C extends SheetColumn> {

    /** How far down the headings are looked for, below titles and remarks. */
    private static final int HEADING_WITHIN = 20;

    private final List<C> columns;
    private final Map<C, String> said;
    private final RowErrors errors;
    private final BiConsumer<Row, Mapping<C>> rows;
    private final List<Row> waiting = new ArrayList<>();
    private @Nullable Mapping<C> mapping;

    /**
     * @param columns that there may be
     * @param said headings of the file for columns that a person has assigned, or {@link Mapping#NOT_THERE}; the others are found by their headings
     * @param rows is told those below the headings, none where a column is missing that has to be there
     */
    public TableReader(List<C> columns, Map<C, String> said, RowErrors errors, BiConsumer<Row, Mapping<C>> rows) {
        this.columns = List.copyOf(columns);
        this.said = Map.copyOf(said);
        this.errors = errors;
        this.rows = rows;
    }

    /** What was found besides the rows; {@code sha256} is empty where the file could not even be kept. */
    public record Read<C extends SheetColumn>(String sha256, SheetFile.Found found, Mapping<C> mapping) {}

    /** @param file read to its end, but not closed */
    public Read<C> read(InputStream file) {
        String sha256 = "";
        SheetFile.Found found = new SheetFile.Found("", List.of());
        try (SheetFile sheet = SheetFile.keep(file)) {
            sha256 = sheet.sha256();
            found = sheet.read(this::accept);
            if (mapping == null) {
                begin();
            }
        } catch (UnreadableSheet unreadable) {
            errors.add(unreadable.row(), RowError.FILE, Code.IMPOSSIBLE, unreadable.reason());
        }
        return new Read<>(sha256, found, mapping == null ? Mapping.none() : mapping);
    }

    private void accept(Row row) {
        if (mapping != null) {
            tell(row, mapping);
            return;
        }
        waiting.add(row);
        Mapping<C> proposed = Mapping.of(row, columns, said);
        if (proposed.missing(columns).isEmpty() || waiting.size() == HEADING_WITHIN) {
            begin();
        }
    }

    /** The row that knows most of the columns is the heading; what stands above it is none of the table's business. */
    private void begin() {
        Mapping<C> best = waiting.stream()
                .map(row -> Mapping.of(row, columns, said))
                .max(Comparator.comparing((Mapping<C> each) -> each.columns().size())
                        .thenComparing(each -> -each.row()))
                .orElseGet(Mapping::none);
        mapping = best;
        Stream<C> unheard = said.keySet().stream()
                .filter(column -> best.heading(column) == null && !Mapping.NOT_THERE.equals(said.get(column)));
        Stream.concat(best.missing(columns).stream(), unheard).distinct().forEach(column -> {
            String heading = Mapping.NOT_THERE.equals(said.get(column)) ? null : said.get(column);
            errors.add(
                    best.row(),
                    column.field(),
                    heading != null ? Code.UNKNOWN : Code.REQUIRED,
                    heading != null
                            ? Phrase.of("platform.sheet.noSuchHeading", column.label(), heading)
                            : Phrase.of("platform.sheet.noHeading", column.label(), column.field()));
        });
        waiting.stream().filter(row -> row.number() > best.row()).forEach(row -> tell(row, best));
        waiting.clear();
    }

    private void tell(Row row, Mapping<C> known) {
        if (!known.missing(columns).isEmpty()) {
            return;
        }
        if (row.far() || row.cells().size() > known.headings().size()) {
            errors.add(row.number(), RowError.ROW, Code.IMPOSSIBLE, Phrase.of("platform.sheet.beyondHeadings"));
        }
        rows.accept(row, known);
    }
}
