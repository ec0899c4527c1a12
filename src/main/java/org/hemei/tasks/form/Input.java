package org.hemei.tasks.form;

import org.jspecify.annotations.Nullable;

/** One kind of input: how its values are read, and what they must keep to. */
interface Input {

    /** Reads what a browser or program sent, without regard to anything else on the form. */
    Reading read(@Nullable Object sent);

    /** What makes a value that was read unacceptable on this form, or null. */
    Reading.@Nullable Refused objection(Reading.Value value, Surroundings surroundings);

    /** What expressions see where nothing was entered. */
    default @Nullable Object empty() {
        return null;
    }

    /** Whether the value answers a required question. */
    default boolean answers(Reading.Value value) {
        return true;
    }

    /** The message code for a required question without an answer. */
    default String missing() {
        return "forms.required";
    }
}
