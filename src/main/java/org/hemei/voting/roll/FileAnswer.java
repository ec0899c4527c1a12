package org.hemei.voting.roll;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.sheet.FileFault;
import org.springframework.context.MessageSource;

/**
 * What became of a file, in the shape that programs rely on.
 *
 * @param accepted rows, units or ballots without a mistake; where anything is wrong, nothing was kept
 */
public record FileAnswer(int accepted, List<FileLine> errors) {

    public FileAnswer {
        errors = List.copyOf(errors);
    }

    /** One thing wrong with it, in the language of the reader. */
    public record FileLine(int row, String field, Code code, String message) {}

    /** @param read how many there would be to accept */
    public static FileAnswer of(int read, List<? extends FileFault> faults, MessageSource messages, Locale language) {
        return new FileAnswer(
                faults.isEmpty() ? read : 0,
                faults.stream()
                        .map(fault -> new FileLine(
                                fault.row(),
                                fault.field(),
                                fault.code(),
                                messages.getMessage(fault.message(), language)))
                        .toList());
    }
}
