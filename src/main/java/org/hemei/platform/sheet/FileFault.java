package org.hemei.platform.sheet;

import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;

/** One thing wrong with a file that was sent, whatever it is of. */
public interface FileFault {

    /** As a spreadsheet program shows it; 0 where it is about the file as a whole. */
    int row();

    /** A column such as {@code area}, or what of the file it is about. */
    String field();

    Code code();

    Phrase message();
}
