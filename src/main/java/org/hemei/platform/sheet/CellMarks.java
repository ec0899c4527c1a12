package org.hemei.platform.sheet;

import java.util.HashMap;
import java.util.Map;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** Cells that are told to be joined, or computed, somewhere else in the sheet than where they stand. */
final class CellMarks {

    /** For each row a bit for each column that is read. */
    private final Map<Integer, Long> merged = new HashMap<>();

    private final Map<Integer, Long> computed = new HashMap<>();
    private int rows;

    void merge(String range) {
        mark(merged, range);
    }

    void compute(String range) {
        mark(computed, range);
    }

    private void mark(Map<Integer, Long> marks, String range) {
        int colon = range.indexOf(':');
        CellAddress first = CellAddress.of(colon < 0 ? range : range.substring(0, colon));
        CellAddress last = CellAddress.of(range.substring(colon + 1));
        long columns = bits(first.column(), last.column());
        int lastRow = Math.min(last.row(), SheetLimits.ROWS + 1);
        rows += Math.max(0, lastRow - first.row() + 1);
        if (rows > SheetLimits.MARKED_ROWS) {
            throw new UnreadableSheet(Phrase.of("platform.sheet.damaged"));
        }
        for (int row = first.row(); columns != 0 && row <= lastRow; row++) {
            marks.merge(row, columns, (one, other) -> one | other);
        }
    }

    private static long bits(int first, int last) {
        long bits = 0;
        for (int column = first; column <= Math.min(last, SheetLimits.COLUMNS - 1); column++) {
            bits |= 1L << column;
        }
        return bits;
    }

    Cell.@Nullable Trouble at(int row, int column) {
        if (isMarked(merged, row, column)) {
            return Cell.Trouble.MERGED;
        }
        return isMarked(computed, row, column) ? Cell.Trouble.FORMULA : null;
    }

    private static boolean isMarked(Map<Integer, Long> marks, int row, int column) {
        Long bits = marks.get(row);
        return bits != null && column < SheetLimits.COLUMNS && (bits & 1L << column) != 0;
    }
}
