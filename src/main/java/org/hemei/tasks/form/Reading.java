package org.hemei.tasks.form;

import java.util.List;
import org.hemei.platform.FieldError.Code;

/** What one field makes of what was sent for it. */
sealed interface Reading {

    Reading NOTHING = new Nothing();

    /** Nothing was entered. */
    record Nothing() implements Reading {}

    /**
     * Something usable.
     *
     * @param seen as the browser holds it and expressions see it, a date as text for instance
     * @param typed as the task's handler gets it
     */
    record Value(Object seen, Object typed) implements Reading {

        Value(Object same) {
            this(same, same);
        }
    }

    /**
     * Something that cannot be accepted.
     *
     * @param message a message code, whose first argument will be the field's label
     * @param args the arguments after the label
     */
    record Refused(Code code, String message, List<Object> args) implements Reading {

        Refused(Code code, String message, Object... args) {
            this(code, message, List.of(args));
        }
    }
}
