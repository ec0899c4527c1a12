package org.hemei.tasks.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound that the form's author fixed or lets be computed; without a computed number there is no bound. */
@FunctionalInterface
interface Limit {

    Limit NONE = surroundings -> null;

    @Nullable
    BigDecimal in(Surroundings surroundings);

    static Limit of(BigDecimal fixed) {
        return surroundings -> fixed;
    }

    static Limit of(Feel.Expression expression) {
        return surroundings ->
                surroundings.evaluate(expression) instanceof Number number ? Plain.decimal(number) : null;
    }

    default int in(Surroundings surroundings, int otherwise) {
        BigDecimal bound = in(surroundings);
        return bound == null ? otherwise : bound.intValue();
    }
}
