package org.hemei.tasks.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The inputs of a form as a schema; what only shows something is left out, and so is what nobody may change. */
final class FormSchema {

    private FormSchema() {}

    static Schema<?> of(JsonNode components) {
        Schema<?> all = new ObjectSchema();
        add(components, all);
        return all;
    }

    private static void add(JsonNode components, Schema<?> all) {
        for (JsonNode component : components) {
            switch (component.path("type").asText()) {
                case "group" -> add(component.path("components"), all);
                case "dynamiclist" ->
                    all.addProperty(
                            component.path("path").asText(),
                            new ArraySchema()
                                    .items(of(component.path("components")))
                                    .description(component.path("label").asText(null)));
                default -> input(component, all);
            }
        }
    }

    private static void input(JsonNode component, Schema<?> all) {
        String key = component.path("key").asText();
        if (key.isEmpty()
                || component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean()) {
            return;
        }
        all.addProperty(
                key, typed(component).description(component.path("label").asText(null)));
        boolean always = !component.has("conditional") && !component.has("hide");
        if (component.path("validate").path("required").asBoolean() && always) {
            all.addRequiredItem(key);
        }
    }

    private static Schema<?> typed(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "checkbox" -> new BooleanSchema();
            case "number" -> new NumberSchema();
            case "datetime" -> new DateSchema();
            case "checklist", "taglist" -> new ArraySchema().items(options(component));
            default -> options(component);
        };
    }

    private static Schema<?> options(JsonNode component) {
        StringSchema text = new StringSchema();
        component
                .path("values")
                .forEach(option -> text.addEnumItem(option.path("value").asText()));
        return text;
    }
}
