package org.hemei.platform.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param text as it was written, numbers as plain decimals; empty for an empty cell
 * @param trouble why the text is not to be relied on, or null
 */
public record Cell(String text, @Nullable Trouble trouble) {

    static final Cell EMPTY = new Cell("", null);

    /** What makes a cell unfit to be read. */
    public enum Trouble {
        /** It is computed; what it showed when the file was saved is nobody's word. */
        FORMULA,
        /** It is joined with others, so that it is not told to which row it belongs. */
        MERGED,
        /** The spreadsheet program took it for a date, as it does with a unit called 1-10. */
        DATE,
        /** It shows an error such as #REF!. */
        FAULT,
        /** It is longer than anything that belongs into a table of ours. */
        TOO_LONG,
        /** Something stands behind its closing quotation mark. */
        QUOTING
    }

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null);
    }

    boolean isEmpty() {
        return trouble == null && text.isBlank();
    }
}
