package org.hemei.registry.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Phrase;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterChange;
import org.hemei.registry.RegisterColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of registers as people read them. */
@Component
class ChangeViews {

    private final FieldMessages messages;

    ChangeViews(FieldMessages messages) {
        this.messages = messages;
    }

    /** A value that is not what it was; empty where there was or is nothing. */
    record Value(String label, String before, String after) {}

    record View(
            long id,
            String register,
            String entry,
            String kind,
            List<Value> values,
            @Nullable String reason,
            OffsetDateTime at,
            String who) {}

    List<View> of(List<RegisterChange> changes, Locale language) {
        return changes.stream()
                .map(change -> new View(
                        change.id(),
                        messages.told(Phrase.of("registry.register." + change.register()), language),
                        change.entry(),
                        change.before() == null ? "new" : change.after() == null ? "gone" : "changed",
                        values(change.register(), change.before(), change.after(), language),
                        change.reason(),
                        CityTime.at(change.at()),
                        change.name()))
                .toList();
    }

    /** What differs between both, by column. */
    List<Value> values(
            Register register, @Nullable List<String> before, @Nullable List<String> after, Locale language) {
        List<Value> values = new ArrayList<>();
        List<RegisterColumn> columns = register.columns();
        for (int place = 0; place < columns.size(); place++) {
            String was = before == null ? "" : before.get(place);
            String is = after == null ? "" : after.get(place);
            if (!was.equals(is)) {
                RegisterColumn column = columns.get(place);
                values.add(new Value(
                        messages.told(column.label(), language),
                        shown(column, was, language),
                        shown(column, is, language)));
            }
        }
        return values;
    }

    private String shown(RegisterColumn column, String value, Locale language) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column) {
            case STATUS -> messages.told(Phrase.of("registry.status." + value), language);
            case KIND -> messages.told(Phrase.of("registry.kind." + value), language);
            case OWNERS -> value.replace(";", "、");
            default -> value;
        };
    }
}
