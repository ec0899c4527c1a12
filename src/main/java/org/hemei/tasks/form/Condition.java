package org.hemei.tasks.form;

/** A yes or no of the form's author, fixed or computed; what cannot be computed is no. */
@FunctionalInterface
interface Condition {

    Condition NEVER = surroundings -> false;
    Condition ALWAYS = surroundings -> true;

    boolean holds(Surroundings surroundings);

    static Condition of(Feel.Expression expression) {
        return surroundings -> Boolean.TRUE.equals(surroundings.evaluate(expression));
    }

    default boolean isComputed() {
        return this != NEVER && this != ALWAYS;
    }
}
