package org.hemei.voting.roll;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;

/** Collects what is wrong with a file; who has read a thousand mistakes mends the file before reading more. */
final class RollErrors {

    private static final int MOST = 1_000;

    private final List<RollError> first = new ArrayList<>();
    private int count;

    void add(int row, String field, Code code, Phrase message) {
        count++;
        if (first.size() < MOST) {
            first.add(new RollError(row, field, code, message));
        }
    }

    List<RollError> first() {
        return first;
    }

    int count() {
        return count;
    }
}
