package org.hemei.tasks.form;

import org.hemei.platform.FieldError.Code;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/** One of several options: radio buttons or a drop-down list. */
record ChoiceInput(Options options) implements Input {

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null || "".equals(sent)) {
            return Reading.NOTHING;
        }
        Object chosen = Plain.scalar(sent);
        return chosen == null ? new Refused(Code.FORMAT, "forms.choice") : new Reading.Value(chosen);
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        return options.in(surroundings).contains(value.typed()) ? null : new Refused(Code.UNKNOWN, "forms.unknown");
    }

    @Override
    public String missing() {
        return "forms.choose";
    }
}
