package org.hemei.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.tasks.form.Component.Computed;
import org.hemei.tasks.form.Component.Field;
import org.hemei.tasks.form.Component.Repeated;
import org.hemei.tasks.form.Reading.Refused;
import org.hemei.tasks.form.Reading.Value;
import org.jspecify.annotations.Nullable;

/** One component in one place of a form that is being accepted. */
abstract class Entry {

    private final Component component;
    private final @Nullable Entry inside;
    private int judgedAt = -1;
    private boolean hides;
    private boolean hidden;

    final Row row;
    final List<String> at;

    private Entry(Component component, Row row, List<String> at, @Nullable Entry inside) {
        this.component = component;
        this.row = row;
        this.at = at;
        this.inside = inside;
        if (at.size() > 1) {
            Paths.own(row.seen(), at);
        }
    }

    /** Brings visibility and value in line with what the form shows now; tells whether that changed anything. */
    final boolean settle() {
        if (judgedAt != row.changes()) {
            judgedAt = row.changes();
            hides = component.hidden().holds(row);
            judge();
        }
        boolean before = hidden;
        hidden = hides || inside != null && inside.hidden;
        return show() | before != hidden;
    }

    final boolean isHidden() {
        return hidden;
    }

    /** Puts the checked value among the accepted ones, or reports what is wrong with it; only asked while visible. */
    abstract void accept(Consumer<FieldError> errors);

    /** Evaluates what else depends on other values. */
    void judge() {}

    /** Lets expressions see the present value; tells whether it is a new one. */
    boolean show() {
        return false;
    }

    final FieldError error(Code code, String message, List<Object> more) {
        List<Object> args = new ArrayList<>();
        args.add(row.named(component.label()));
        args.addAll(more);
        return new FieldError(row.name(at), code, Phrase.of(message, args.toArray()));
    }

    final FieldError error(Refused refused) {
        return error(refused.code(), refused.message(), refused.args());
    }

    static final class GroupEntry extends Entry {

        GroupEntry(Component.Group group, Row row, List<String> at, @Nullable Entry inside) {
            super(group, row, at, inside);
        }

        @Override
        void accept(Consumer<FieldError> errors) {}
    }

    static final class ComputedEntry extends Entry {

        private final Computed computed;
        private @Nullable Object value;

        ComputedEntry(Computed computed, Row row, List<String> at, @Nullable Entry inside) {
            super(computed, row, at, inside);
            this.computed = computed;
        }

        @Override
        void judge() {
            value = Plain.copy(row.evaluate(computed.expression()));
        }

        @Override
        boolean show() {
            return row.show(at, isHidden() ? null : value);
        }

        @Override
        void accept(Consumer<FieldError> errors) {
            if (value != null) {
                Paths.put(row.accepted(), at, value);
            }
        }
    }

    static final class FieldEntry extends Entry {

        private final Field field;
        private final Reading initial;
        private final Reading filled;
        private boolean locked;

        FieldEntry(Field field, Row row, List<String> at, @Nullable Entry inside) {
            super(field, row, at, inside);
            this.field = field;
            Object prefilled = row.prefilledAt(at);
            Reading opened = field.input().read(prefilled == Paths.ABSENT ? field.defaultValue() : prefilled);
            initial = opened instanceof Refused ? field.input().read(null) : opened;
            Object submitted = row.submittedAt(at);
            filled = submitted == Paths.ABSENT ? initial : field.input().read(submitted);
            row.show(at, seen(filled));
        }

        @Override
        void judge() {
            locked = field.locked().holds(row);
        }

        @Override
        boolean show() {
            return row.show(at, seen(isHidden() || locked ? initial : filled));
        }

        @Override
        void accept(Consumer<FieldError> errors) {
            if (locked) {
                if (initial instanceof Value value) {
                    Paths.put(row.accepted(), at, value.typed());
                }
            } else if (filled instanceof Refused refused) {
                errors.accept(error(refused));
            } else if (field.required()
                    && !(filled instanceof Value value && field.input().answers(value))) {
                errors.accept(error(Code.REQUIRED, field.input().missing(), List.of()));
            } else if (filled instanceof Value value) {
                Refused objection = field.input().objection(value, row);
                if (objection == null) {
                    Paths.put(row.accepted(), at, value.typed());
                } else {
                    errors.accept(error(objection));
                }
            }
        }

        private @Nullable Object seen(Reading reading) {
            return reading instanceof Value value ? value.seen() : field.input().empty();
        }
    }

    static final class ListEntry extends Entry {

        static final int MOST_ROWS = 200;

        private final @Nullable Object initial;
        private final @Nullable Refused problem;
        private final List<Row> rows = new ArrayList<>();

        /** @param most how many rows may still be sent */
        ListEntry(Repeated list, Row row, List<String> at, @Nullable Entry inside, int most) {
            super(list, row, at, inside);
            Object prefilled = row.prefilledAt(at);
            List<?> given = prefilled instanceof List<?> some ? some : List.of();
            initial = prefilled instanceof List<?> ? given : null;
            Object submitted = row.submittedAt(at);
            boolean absent = submitted == null || submitted == Paths.ABSENT;
            List<?> sent = submitted instanceof List<?> some ? some : List.of();
            int fixed = initial == null ? list.initially() : given.size();
            int allowed = list.fixed() ? fixed : Math.min(MOST_ROWS, most);
            if (!absent && !(submitted instanceof List<?>)) {
                problem = new Refused(Code.FORMAT, "forms.rows");
            } else if (sent.size() > allowed) {
                problem = new Refused(Code.RANGE, "forms.tooMany", allowed);
            } else {
                problem = null;
                for (int index = 0; index < (list.fixed() ? fixed : sent.size()); index++) {
                    // Where rows come and go, the place of a row does not tell which prefilled one it was.
                    Object prefill = list.fixed() && index < given.size() ? given.get(index) : null;
                    Object fill = index < sent.size() ? sent.get(index) : null;
                    rows.add(new Row(row, at, list.label(), index, fill, prefill));
                }
            }
            Paths.put(row.seen(), at, live());
        }

        List<Row> rows() {
            return rows;
        }

        @Override
        boolean show() {
            return row.show(at, isHidden() ? initial : live());
        }

        @Override
        void accept(Consumer<FieldError> errors) {
            if (problem != null) {
                errors.accept(error(problem));
            } else {
                Paths.put(
                        row.accepted(),
                        at,
                        new ArrayList<>(rows.stream().map(Row::accepted).toList()));
            }
        }

        private List<?> live() {
            return rows.stream().map(Row::seen).toList();
        }
    }
}
