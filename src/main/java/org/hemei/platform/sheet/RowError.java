package org.hemei.platform.sheet;

import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;

/**
 * One thing wrong with a file.
 *
 * @param row as a spreadsheet program shows it; 0 where it is about the file as a whole
 * @param field a column such as {@code area}; {@code row} or {@code file} where it is about all of one
 */
public record RowError(int row, String field, Code code, Phrase message) implements FileFault {

    public static final String ROW = "row";
    public static final String FILE = "file";
}
