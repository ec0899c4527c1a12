package org.hemei.voting.assembly.web;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.FieldMessages;
import org.hemei.voting.count.EntryError;

/** One thing wrong with a file that was sent, as a page shows it. */
record FileLine(int row, String field, String message) {

    static List<FileLine> of(List<EntryError> errors, FieldMessages messages, Locale language) {
        return errors.stream()
                .map(error -> new FileLine(error.row(), error.field(), messages.told(error.message(), language)))
                .toList();
    }
}
