package org.hemei.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/**
 * Answers a form that it has never seen: it fills in at random what the schema allows, and tries something else where it
 * is told that this cannot be. It only knows that the first option of a list is the usual one.
 */
final class RandomForm {

    private static final String CHARACTERS = "小区楼道漏水噪音车位物业业委会调解协商一致甲乙丙丁，。、；：“”（）〔〕 0123456789abcXYZ\n'{}<>&%";
    private static final int LONGEST_TEXT = 80;

    private final Random random;
    private final LocalDate today;
    private final JsonNode form;
    private final JsonNode data;

    /** How often the usual is chosen, of ten times: some people have nothing else in mind, and some want to see it all. */
    private final int usual;

    private ObjectNode filled = object();

    /** @param data what the task opens with: the values of fields, and the lists that options come from */
    RandomForm(Random random, LocalDate today, JsonNode form, JsonNode data) {
        this.random = random;
        this.today = today;
        this.form = form;
        this.data = data;
        this.usual = List.of(0, 5, 9).get(random.nextInt(3));
        fillAll();
    }

    ObjectNode filled() {
        return filled;
    }

    /** @param errors each as {@code data.field CODE}; where it does not help for long, everything is thought over */
    void mend(List<String> errors) {
        if (random.nextInt(5) == 0) {
            fillAll();
            return;
        }
        for (String error : errors) {
            String field = error.replaceFirst("^data\\.", "").replaceFirst("[\\[. ].*", "");
            for (JsonNode component : fields(form)) {
                if (name(component).equals(field)) {
                    fill(filled, component, error.endsWith("REQUIRED") || random.nextInt(3) > 0);
                }
            }
        }
    }

    private void fillAll() {
        filled = object();
        for (JsonNode component : fields(form)) {
            fill(filled, component, isRequired(component) || random.nextBoolean());
        }
    }

    /** The fields at this level of the form, through groups but not into lists of rows. */
    private static List<JsonNode> fields(JsonNode parent) {
        List<JsonNode> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            boolean list = component.path("type").asText().equals("dynamiclist");
            if (component.has("key") || list) {
                fields.add(component);
            } else {
                fields.addAll(fields(component));
            }
        }
        return fields;
    }

    private static String name(JsonNode component) {
        return component.path(component.has("key") ? "key" : "path").asText();
    }

    private static boolean isRequired(JsonNode component) {
        return component.at("/validate/required").asBoolean();
    }

    private void fill(ObjectNode row, JsonNode component, boolean wanted) {
        row.remove(name(component));
        if (wanted
                && !component.path("readonly").asBoolean()
                && !component.path("disabled").asBoolean()) {
            row.set(name(component), value(component));
        } else if (data.has(name(component)) && random.nextInt(4) > 0) {
            row.set(name(component), data.get(name(component)));
        }
    }

    private JsonNode value(JsonNode component) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (component.path("type").asText()) {
            case "checkbox" -> nodes.booleanNode(isRequired(component) || random.nextBoolean());
            case "radio", "select" -> option(component);
            case "checklist", "taglist" -> options(component);
            case "textfield", "textarea" -> nodes.textNode(text(component.path("validate")));
            case "datetime" ->
                nodes.textNode(component.path("subtype").asText().equals("date") ? day().toString() : moment());
            case "dynamiclist" -> rows(component);
            default -> throw new IllegalArgumentException("a field of another kind: " + component);
        };
    }

    private List<JsonNode> choices(JsonNode component) {
        JsonNode values = component.has("valuesKey")
                ? data.path(component.path("valuesKey").asText())
                : component.path("values");
        return StreamSupport.stream(values.spliterator(), false)
                .map(choice -> choice.has("value") ? choice.get("value") : choice)
                .toList();
    }

    /** Who may see that a task waits, but not do it, is not shown what there is to choose from. */
    private JsonNode option(JsonNode component) {
        List<JsonNode> choices = choices(component);
        if (choices.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return choices.get(random.nextInt(10) < usual ? 0 : random.nextInt(choices.size()));
    }

    private JsonNode options(JsonNode component) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        choices(component).stream().filter(choice -> random.nextInt(3) > 0).forEach(chosen::add);
        return chosen.isEmpty() && isRequired(component) ? chosen.add(option(component)) : chosen;
    }

    private String text(JsonNode limits) {
        int longest = Math.min(LONGEST_TEXT, limits.path("maxLength").asInt(LONGEST_TEXT));
        int length = limits.path("minLength").asInt(1) + random.nextInt(longest);
        StringBuilder text = new StringBuilder("记");
        while (text.length() < Math.min(length, longest)) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    /** Mostly today, sometimes of the last days or the next weeks. */
    private LocalDate day() {
        return switch (random.nextInt(4)) {
            case 0 -> today.minusDays(random.nextInt(8));
            case 1 -> today.plusDays(1 + random.nextInt(40));
            default -> today;
        };
    }

    private String moment() {
        return day().atTime(LocalTime.of(8 + random.nextInt(10), 15 * random.nextInt(4))) + ":00+08:00";
    }

    /** Most people who write several things down write them in order of time. */
    private JsonNode rows(JsonNode list) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode row = rows.addObject();
            fields(list).forEach(component -> fill(row, component, isRequired(component) || random.nextBoolean()));
        }
        return rows;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
