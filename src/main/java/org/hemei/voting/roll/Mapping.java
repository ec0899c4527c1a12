package org.hemei.voting.roll;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemei.voting.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param row of the headings, as a spreadsheet program shows it
 * @param headings as they stand there, empty ones included
 * @param columns for each that is known its place among the headings, from 0
 */
public record Mapping(int row, List<String> headings, Map<Column, Integer> columns) {

    static final Mapping NONE = new Mapping(0, List.of(), Map.of());

    public Mapping {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /** What the headings say, each word taken where it fits best. */
    static Mapping proposed(Row row) {
        return of(row, Map.of());
    }

    /** What a person has said, by heading, and for the rest what the headings say. */
    static Mapping of(Row row, Map<Column, String> said) {
        List<String> headings = new ArrayList<>();
        row.cells().forEach(cell -> headings.add(cell.text().strip()));
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        said.forEach((column, heading) -> {
            int place = headings.stream().map(Column::plain).toList().indexOf(Column.plain(heading));
            if (place >= 0) {
                columns.put(column, place);
            }
        });
        for (Column column : Column.values()) {
            Integer best = said.containsKey(column) ? null : best(column, headings, columns);
            if (best != null) {
                columns.put(column, best);
            }
        }
        return new Mapping(row.number(), headings, columns);
    }

    private static @Nullable Integer best(Column column, List<String> headings, Map<Column, Integer> taken) {
        Integer best = null;
        for (int place = 0; place < headings.size(); place++) {
            int fit = column.fit(headings.get(place));
            boolean better = best == null || fit < column.fit(headings.get(best));
            if (fit >= 0 && better && !taken.containsValue(place)) {
                best = place;
            }
        }
        return best;
    }

    /** What is to be told and has no column. */
    List<Column> missing() {
        return List.of(Column.values()).stream()
                .filter(column -> column.isRequired() && !columns.containsKey(column))
                .toList();
    }

    /** The heading a column was found under, or null. */
    public @Nullable String heading(Column column) {
        Integer place = columns.get(column);
        return place == null ? null : headings.get(place);
    }
}
