package org.hemei.platform.sheet;

import org.hemei.platform.Phrase;

/** The file as a whole cannot be read, or not further than to this row. */
public class UnreadableSheet extends RuntimeException {

    private final int row;
    private final transient Phrase reason;

    UnreadableSheet(int row, Phrase reason) {
        super(reason.code(), null, false, false);
        this.row = row;
        this.reason = reason;
    }

    UnreadableSheet(Phrase reason) {
        this(0, reason);
    }

    /** The row as a spreadsheet program shows it; 0 where it is not about one. */
    public int row() {
        return row;
    }

    public Phrase reason() {
        return reason;
    }
}
