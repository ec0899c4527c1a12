package org.hemei.calendar;

import org.hemei.platform.FieldError;
import org.hemei.platform.Phrase;

/**
 * One thing wrong with one line of an uploaded file.
 *
 * @param row as a spreadsheet counts, the heading being 1; 0 where the file as a whole is meant
 */
public record RowError(int row, FieldError error) {

    static RowError of(int row, String field, FieldError.Code code, Phrase message) {
        return new RowError(row, new FieldError(field, code, message));
    }

    static RowError ofFile(String field, FieldError.Code code, Phrase message) {
        return of(0, field, code, message);
    }
}
