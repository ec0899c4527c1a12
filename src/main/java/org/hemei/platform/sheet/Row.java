package org.hemei.platform.sheet;

import java.util.Arrays;
import java.util.List;

/**
 * One row that is not empty.
 *
 * @param number as a spreadsheet program shows it, from 1
 * @param cells from the first column on, without the empty ones at the end
 * @param far whether something stands beyond the last column that is read
 */
public record Row(int number, List<Cell> cells, boolean far) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.isEmpty() && !far;
    }

    /** Makes a row of cells that come in any number, remembering no more of them than are read. */
    static final class Builder {

        private final Cell[] cells = new Cell[SheetLimits.COLUMNS];
        private int used;
        private boolean far;

        void put(int column, Cell cell) {
            if (cell.isEmpty()) {
                return;
            }
            if (column >= SheetLimits.COLUMNS) {
                far = true;
                return;
            }
            for (; used <= column; used++) {
                cells[used] = Cell.EMPTY;
            }
            cells[column] = cell;
        }

        /** The row so far; the next one begins empty. */
        Row take(int number) {
            Row row = new Row(number, Arrays.asList(cells).subList(0, used), far);
            used = 0;
            far = false;
            return row;
        }
    }
}
