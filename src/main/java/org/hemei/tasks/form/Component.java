package org.hemei.tasks.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form that has or contains data; what only shows something is left out. */
sealed interface Component {

    /** Where its value lives, seen from the component around it; empty for a group that adds nothing to the data. */
    List<String> path();

    /** The name a person knows it by, as the argument of a message. */
    Object label();

    /** When the form does not show it; then it has no value. */
    Condition hidden();

    /**
     * Something to fill in.
     *
     * @param locked when it can be seen but not changed
     */
    record Field(
            List<String> path,
            Object label,
            Condition hidden,
            Condition locked,
            boolean required,
            @Nullable Object defaultValue,
            Input input)
            implements Component {}

    /** A value the form works out. */
    record Computed(List<String> path, Object label, Condition hidden, Feel.Expression expression)
            implements Component {}

    /** Components shown together; hidden together as well. */
    record Group(List<String> path, Object label, Condition hidden, List<Component> components) implements Component {}

    /**
     * Components repeated, once per row of a list.
     *
     * @param fixed whether rows can be neither added nor removed
     * @param initially how many rows there are when the server gave none
     */
    record Repeated(
            List<String> path, Object label, Condition hidden, boolean fixed, int initially, List<Component> components)
            implements Component {}
}
