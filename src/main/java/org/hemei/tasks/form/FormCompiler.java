package org.hemei.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Makes components of a form's schema, once. A form whose author asks for something the server would not check is
 * refused as a whole.
 */
final class FormCompiler {

    private static final Set<String> PRESENTATION =
            Set.of("text", "html", "image", "table", "separator", "spacer", "button", "iframe", "documentPreview");
    private static final Pattern PATH = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final int MOST_INITIAL_ROWS = 50;

    private final String formId;
    private final String keys;
    private final Feel feel;
    private final InputCompiler inputs;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> containers = new HashSet<>();

    /** @param keys what the form's translation keys start with */
    FormCompiler(String formId, String keys, Clock clock) {
        this.formId = formId;
        this.keys = keys;
        this.feel = new Feel(clock);
        this.inputs = new InputCompiler(clock);
    }

    /** @throws IllegalArgumentException saying which component cannot be used, and why */
    List<Component> components(JsonNode container) {
        return components(new Attributes(container, "form " + formId, feel), List.of());
    }

    private List<Component> components(Attributes container, List<String> above) {
        JsonNode children = container.node().path("components");
        if (!children.isArray()) {
            throw container.wrong("components must be a list");
        }
        List<Component> components = new ArrayList<>();
        for (JsonNode child : children) {
            String id = child.path("id").asText();
            Attributes attributes = new Attributes(child, "form " + formId + ", component " + id, feel);
            if (id.isEmpty() || !ids.add(id)) {
                throw attributes.wrong("every component needs an id of its own");
            }
            Component component = component(id, attributes, above);
            if (component != null) {
                components.add(component);
            }
        }
        return List.copyOf(components);
    }

    private @Nullable Component component(String id, Attributes component, List<String> above) {
        String type = component.requiredText("type");
        Attributes conditional = component.within("conditional");
        Condition hidden =
                conditional.text("hide") == null ? Condition.NEVER : Condition.of(conditional.expression("hide"));
        if (PRESENTATION.contains(type)) {
            return null;
        }
        return switch (type) {
            case "group" -> group(id, component, hidden, above);
            case "dynamiclist" -> list(id, component, hidden, above);
            case "expression" -> {
                List<String> path = value(component, "key", above);
                yield new Component.Computed(
                        path, label(id, component, path), hidden, component.expression("expression"));
            }
            default -> field(id, type, component, hidden, above);
        };
    }

    private Component field(String id, String type, Attributes component, Condition hidden, List<String> above) {
        Phrase patternMessage = phrase(id, component.within("validate"), "patternErrorMessage", "validate.");
        Input input = inputs.input(type, component, patternMessage);
        if (input == null) {
            throw component.wrong("type " + type + " cannot be checked");
        }
        List<String> path = value(component, "key", above);
        return new Component.Field(
                path,
                label(id, component, path),
                hidden,
                either(component.condition("disabled"), component.condition("readonly")),
                component.within("validate").flag("required", false),
                Json.plain(component.node().path("defaultValue")),
                input);
    }

    private Component group(String id, Attributes component, Condition hidden, List<String> above) {
        String path = component.text("path");
        List<String> own = path == null ? List.of() : path(component, path);
        claimContainers(component, Paths.join(above, own));
        return new Component.Group(
                own, label(id, component, own), hidden, components(component, Paths.join(above, own)));
    }

    private Component list(String id, Attributes component, Condition hidden, List<String> above) {
        if (!component.flag("isRepeating", true)) {
            return group(id, component, hidden, above);
        }
        List<String> own = value(component, "path", above);
        Condition locked = either(component.condition("disabled"), component.condition("readonly"));
        if (locked.isComputed()) {
            throw component.wrong("a dynamic list cannot be locked by an expression");
        }
        List<String> row = new ArrayList<>(Paths.join(above, own));
        row.set(row.size() - 1, row.get(row.size() - 1) + "[]");
        return new Component.Repeated(
                own,
                label(id, component, own),
                hidden,
                locked != Condition.NEVER || !component.flag("allowAddRemove", true),
                Objects.requireNonNullElse(component.wholeNumber("defaultRepetitions", MOST_INITIAL_ROWS), 1),
                components(component, row));
    }

    /** The path of a value, which nothing else on the form may share, hidden or not. */
    private List<String> value(Attributes component, String property, List<String> above) {
        List<String> own = path(component, component.requiredText(property));
        List<String> whole = Paths.join(above, own);
        claimContainers(component, whole.subList(0, whole.size() - 1));
        String name = String.join(".", whole);
        if (containers.contains(name) || !values.add(name)) {
            throw component.wrong(name + " is used twice");
        }
        return own;
    }

    private void claimContainers(Attributes component, List<String> path) {
        for (int length = 1; length <= path.size(); length++) {
            String name = String.join(".", path.subList(0, length));
            if (values.contains(name)) {
                throw component.wrong(name + " is used twice");
            }
            containers.add(name);
        }
    }

    private static List<String> path(Attributes component, String path) {
        if (!PATH.matcher(path).matches()) {
            throw component.wrong("unusable path " + path);
        }
        return List.of(path.split("\\."));
    }

    private Object label(String id, Attributes component, List<String> path) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(property -> phrase(id, component, property, ""))
                .filter(Objects::nonNull)
                .findFirst()
                .<Object>map(phrase -> phrase)
                .orElse(String.join(".", path));
    }

    /** The author's text as a phrase in the reader's language; null for none and for one that is computed. */
    private @Nullable Phrase phrase(String id, Attributes component, String property, String prefix) {
        String text = component.text(property);
        return text == null || Feel.isExpression(text) || text.contains("{{")
                ? null
                : Phrase.of(keys + id + "." + prefix + property).orElse(text);
    }

    private static Condition either(Condition one, Condition other) {
        if (one == Condition.ALWAYS || other == Condition.NEVER) {
            return one;
        }
        if (other == Condition.ALWAYS || one == Condition.NEVER) {
            return other;
        }
        return surroundings -> one.holds(surroundings) || other.holds(surroundings);
    }
}
