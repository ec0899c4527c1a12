package org.hemei.voting.count;

import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.FileFault;

/**
 * One thing wrong with a file of ballots.
 *
 * @param row as a spreadsheet program shows it; 0 where it is about the file as a whole
 * @param field a column such as {@code choice}, or {@code file}
 */
public record EntryError(int row, String field, Code code, Phrase message) implements FileFault {}
