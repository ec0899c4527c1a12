package org.hemei.tasks.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/** Any of several options: a checklist or tags. The handler gets a list without repetitions, empty for none. */
record ChoicesInput(Options options) implements Input {

    private static final int MOST = 1_000;

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null) {
            return new Reading.Value(List.of());
        }
        if (!(sent instanceof List<?> list)) {
            return new Refused(Code.FORMAT, "forms.choices");
        }
        if (list.size() > MOST) {
            return new Refused(Code.RANGE, "forms.tooMany", MOST);
        }
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object item : list) {
            Object scalar = Plain.scalar(item);
            if (scalar == null) {
                return new Refused(Code.FORMAT, "forms.choices");
            }
            chosen.add(scalar);
        }
        return new Reading.Value(new ArrayList<>(chosen));
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        List<?> chosen = (List<?>) value.typed();
        return chosen.isEmpty() || options.in(surroundings).containsAll(chosen)
                ? null
                : new Refused(Code.UNKNOWN, "forms.unknown");
    }

    @Override
    public Object empty() {
        return List.of();
    }

    @Override
    public boolean answers(Reading.Value value) {
        return !((List<?>) value.typed()).isEmpty();
    }

    @Override
    public String missing() {
        return "forms.choose";
    }
}
