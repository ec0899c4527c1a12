package org.hemei.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;

/** Collects what is wrong with a file; who has read a thousand mistakes mends the file before reading more. */
public final class RowErrors {

    private static final int MOST = 1_000;

    private final List<RowError> first = new ArrayList<>();
    private int count;
    private int lastRow = -1;

    public void add(int row, String field, Code code, Phrase message) {
        count++;
        lastRow = row;
        if (first.size() < MOST) {
            first.add(new RowError(row, field, code, message));
        }
    }

    /** Whether anything is wrong with the row that is being read. */
    public boolean isWrong(Row row) {
        return lastRow == row.number();
    }

    public List<RowError> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    /** For what was typed into a form. @throws InvalidInput naming every field that cannot be accepted */
    public void throwIfAny() {
        if (count > 0) {
            throw new InvalidInput(first.stream()
                    .map(error -> new FieldError(error.field(), error.code(), error.message()))
                    .toList());
        }
    }
}
