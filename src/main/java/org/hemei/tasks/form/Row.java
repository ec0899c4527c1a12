package org.hemei.tasks.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One level of data while a form is being accepted: the form itself, or one row of a dynamic list. Expressions call it
 * {@code this}, the level around it {@code parent}, and its positions, counted from 1, {@code i}.
 */
final class Row implements Surroundings {

    private final @Nullable Row outer;
    private final Row form;
    private final String prefix;
    private final Object listLabel;
    private final List<Integer> positions;
    private final @Nullable Object submitted;
    private final @Nullable Object prefilled;
    private final Map<String, ?> given;
    private final Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> accepted = new LinkedHashMap<>();
    private int changes;

    /** The form itself. */
    Row(Map<String, ?> submitted, Map<String, ?> given) {
        this.outer = null;
        this.form = this;
        this.prefix = "";
        this.listLabel = "";
        this.positions = List.of();
        this.submitted = submitted;
        this.prefilled = given;
        this.given = given;
        seen.putAll(given);
    }

    /** The row at an index of the list at a path of another row. */
    Row(
            Row outer,
            List<String> list,
            Object listLabel,
            int index,
            @Nullable Object submitted,
            @Nullable Object prefilled) {
        this.outer = outer;
        this.form = outer.form;
        this.prefix = outer.name(list) + "[" + index + "].";
        this.listLabel = listLabel;
        List<Integer> counted = new ArrayList<>(outer.positions);
        counted.add(index + 1);
        this.positions = counted;
        this.submitted = submitted;
        this.prefilled = prefilled;
        this.given = outer.given;
        if (prefilled instanceof Map<?, ?> map) {
            map.forEach((key, value) -> seen.put(String.valueOf(key), value));
        }
    }

    @Nullable
    Object submittedAt(List<String> path) {
        return Paths.find(submitted, path);
    }

    @Nullable
    Object prefilledAt(List<String> path) {
        return Paths.find(prefilled, path);
    }

    /** What expressions see of this row. */
    Map<String, @Nullable Object> seen() {
        return seen;
    }

    Map<String, @Nullable Object> accepted() {
        return accepted;
    }

    /** Lets expressions see a value, and tells whether they did not see it before. */
    boolean show(List<String> path, @Nullable Object value) {
        if (Objects.equals(Paths.find(seen, path), value)) {
            return false;
        }
        Paths.put(seen, path, value);
        form.changes++;
        return true;
    }

    /** How often anything that expressions see has changed, anywhere on the form. */
    int changes() {
        return form.changes;
    }

    /** The path of a field of this row from the root, such as {@code parties[1].phone}. */
    String name(List<String> path) {
        return prefix + String.join(".", path);
    }

    /** A label that also tells the row, if this is one. */
    Object named(Object label) {
        return outer == null
                ? label
                : Phrase.of("forms.row", outer.named(listLabel), positions.get(positions.size() - 1), label);
    }

    @Override
    public @Nullable Object given(String key) {
        return given.get(key);
    }

    @Override
    public @Nullable Object evaluate(Feel.Expression expression) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("this", seen);
        variables.put("parent", outer == null ? null : outer.seen);
        variables.put("i", positions);
        variables.putAll(form.seen);
        variables.put("_this_", seen);
        variables.put("_parent_", outer == null ? null : outer.seen);
        variables.put("_i_", positions);
        return expression.in(variables);
    }
}
