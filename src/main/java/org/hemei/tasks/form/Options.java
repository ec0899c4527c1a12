package org.hemei.tasks.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the values one may choose come from: the form itself, a list the server gave, or an expression. */
@FunctionalInterface
interface Options {

    Set<Object> in(Surroundings surroundings);

    static Options fixed(Set<Object> values) {
        Set<Object> fixed = Set.copyOf(values);
        return surroundings -> fixed;
    }

    static Options given(String key) {
        return surroundings -> values(surroundings.given(key));
    }

    static Options computed(Feel.Expression expression) {
        return surroundings -> values(surroundings.evaluate(expression));
    }

    /** As form-js reads a list of options: single values, or objects with a value and perhaps a label. */
    static Set<Object> values(@Nullable Object list) {
        Set<Object> values = new HashSet<>();
        if (list instanceof Collection<?> options) {
            for (Object option : options) {
                Object value = Plain.scalar(option instanceof Map<?, ?> pair ? pair.get("value") : option);
                if (value != null && !"".equals(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
