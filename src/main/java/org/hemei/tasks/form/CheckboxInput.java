package org.hemei.tasks.form;

import org.hemei.platform.FieldError.Code;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/** A box to tick. It is never unanswered, and where it is required only a tick will do. */
record CheckboxInput() implements Input {

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null) {
            return new Reading.Value(false);
        }
        return sent instanceof Boolean ticked ? new Reading.Value(ticked) : new Refused(Code.FORMAT, "forms.checkbox");
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        return null;
    }

    @Override
    public Object empty() {
        return false;
    }

    @Override
    public boolean answers(Reading.Value value) {
        return Boolean.TRUE.equals(value.typed());
    }

    @Override
    public String missing() {
        return "forms.tick";
    }
}
