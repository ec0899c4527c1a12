package org.hemei.tasks.form;

import org.jspecify.annotations.Nullable;

/** What a field can see from where it stands: the form's present data, and what the server gave the form. */
interface Surroundings {

    /** The value of an expression over the form as it is filled in, or null. */
    @Nullable
    Object evaluate(Feel.Expression expression);

    /** What the server gave the form under this name, out of reach of what was submitted. */
    @Nullable
    Object given(String key);
}
