package org.hemei.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param row of the headings, as a spreadsheet program shows it
 * @param headings as they stand there, empty ones included
 * @param columns for each that is known its place among the headings, from 0
 */
public record Mapping<C extends SheetColumn>(int row, List<String> headings, Map<C, Integer> columns) {

    /** Said of a column that the file has not, whatever its headings look like; no heading ends with a space. */
    public static final String NOT_THERE = "- ";

    public Mapping {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /** Of a file in which no headings were found. */
    public static <C extends SheetColumn> Mapping<C> none() {
        return new Mapping<>(0, List.of(), Map.of());
    }

    /** For what is typed into a form: a cell for each column, in their order. */
    public static <C extends SheetColumn> Mapping<C> inOrder(List<C> wanted) {
        Map<C, Integer> columns = new HashMap<>();
        wanted.forEach(column -> columns.put(column, columns.size()));
        return new Mapping<>(0, List.of(), columns);
    }

    /** What a person has said, by heading or {@link #NOT_THERE}, and for the rest what the headings say, each taken where it fits best. */
    public static <C extends SheetColumn> Mapping<C> of(Row row, List<C> wanted, Map<C, String> said) {
        List<String> headings = new ArrayList<>();
        row.cells().forEach(cell -> headings.add(cell.text().strip()));
        Map<C, Integer> columns = new HashMap<>();
        said.forEach((column, heading) -> {
            int place = headings.stream().map(SheetColumn::plain).toList().indexOf(SheetColumn.plain(heading));
            if (place >= 0 && !heading.equals(NOT_THERE)) {
                columns.put(column, place);
            }
        });
        for (C column : wanted) {
            Integer best = said.containsKey(column) ? null : best(column, headings, columns);
            if (best != null) {
                columns.put(column, best);
            }
        }
        return new Mapping<>(row.number(), headings, columns);
    }

    private static @Nullable Integer best(
            SheetColumn column, List<String> headings, Map<? extends SheetColumn, Integer> taken) {
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

    /** What of these is to be told and has no column. */
    List<C> missing(List<C> wanted) {
        return wanted.stream()
                .filter(column -> column.isRequired() && !columns.containsKey(column))
                .toList();
    }

    /** The heading a column was found under, or null. */
    public @Nullable String heading(C column) {
        Integer place = columns.get(column);
        return place == null ? null : headings.get(place);
    }
}
