package org.hemei.platform.sheet;

/** How much of a file is read before it is refused; generous for a roll of 100,000 units, defaults of ours. */
final class SheetLimits {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    /** Number of the last row, empty ones included. */
    static final int ROWS = 200_000;

    static final int COLUMNS = 64;
    static final int CELL_CHARS = 2_000;

    /** Files packed in a workbook, and how large one of those that are read may be when unpacked. */
    static final int PARTS = 2_000;

    static final long PART_BYTES = 96L * 1024 * 1024;
    /** Packed more tightly than this, a part of more than {@link #UNSUSPECTED_BYTES} is a bomb. */
    static final int RATIO = 100;

    static final long UNSUSPECTED_BYTES = 4L * 1024 * 1024;
    /** Between one tag and the next: a cell as long as a spreadsheet program allows, written in escapes. */
    static final int TAG_DISTANCE = 256 * 1024;

    static final int DEPTH = 32;
    static final int SHARED_TEXTS = 1_000_000;
    static final int SHARED_CHARS = 16_000_000;
    static final int STYLES = 70_000;
    static final int MARKED_ROWS = 1_000_000;

    private SheetLimits() {}
}
