package org.hemei.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.tasks.form.Component.Computed;
import org.hemei.tasks.form.Component.Field;
import org.hemei.tasks.form.Component.Group;
import org.hemei.tasks.form.Component.Repeated;
import org.hemei.tasks.form.Entry.ComputedEntry;
import org.hemei.tasks.form.Entry.FieldEntry;
import org.hemei.tasks.form.Entry.GroupEntry;
import org.hemei.tasks.form.Entry.ListEntry;
import org.jspecify.annotations.Nullable;

/** One filling-in of a form: opened as the browser opens it, filled with what was sent, then judged as a whole. */
final class Submission {

    /** Conditions that still change their mind after as many rounds contradict each other. */
    private static final int ROUNDS = 10;

    private static final int MOST_ROWS = 1_000;

    private final Row form;
    private final List<Entry> entries = new ArrayList<>();
    private int rowsLeft = MOST_ROWS;

    Submission(List<Component> components, Map<String, ?> submitted, Map<String, ?> given) {
        form = new Row(submitted, given);
        open(components, form, List.of(), null);
    }

    /** @throws InvalidInput naming every visible field that is wrong, in the form's order */
    Map<String, @Nullable Object> accepted() {
        settle();
        List<FieldError> errors = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.isHidden()) {
                entry.accept(errors::add);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return form.accepted();
    }

    private void open(List<Component> components, Row row, List<String> above, @Nullable Entry inside) {
        for (Component component : components) {
            List<String> at = Paths.join(above, component.path());
            if (component instanceof Field field) {
                entries.add(new FieldEntry(field, row, at, inside));
            } else if (component instanceof Computed computed) {
                entries.add(new ComputedEntry(computed, row, at, inside));
            } else if (component instanceof Group group) {
                Entry entry = new GroupEntry(group, row, at, inside);
                entries.add(entry);
                open(group.components(), row, at, entry);
            } else if (component instanceof Repeated list) {
                ListEntry entry = new ListEntry(list, row, at, inside, rowsLeft);
                rowsLeft = Math.max(0, rowsLeft - entry.rows().size());
                entries.add(entry);
                entry.rows().forEach(each -> open(list.components(), each, List.of(), entry));
            }
        }
    }

    /** What is hidden, locked or computed depends on values, and values on what is hidden: until nothing changes. */
    private void settle() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Entry entry : entries) {
                changed |= entry.settle();
            }
        }
    }
}
