package org.hemei.tasks.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One text of a schema that a person reads, with the key under which other languages have it. */
record FormText(String key, JsonPointer object, String property, String original) {

    private static final List<String> PROPERTIES =
            List.of("label", "dateLabel", "timeLabel", "description", "text", "content", "placeholder", "alt", "title");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

    /** All texts of a schema, in its order. */
    static List<FormText> of(JsonNode schema, String keys) {
        List<FormText> texts = new ArrayList<>();
        collect(schema, JsonPointer.empty(), keys, texts);
        return List.copyOf(texts);
    }

    /** Whether a reader of another language needs it translated: it has a Chinese character. */
    boolean isChinese() {
        return original.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    void replaceIn(JsonNode schema, String translation) {
        ((ObjectNode) schema.at(object)).put(property, translation);
    }

    private static void collect(JsonNode container, JsonPointer at, String keys, List<FormText> texts) {
        JsonPointer list = at.appendProperty("components");
        for (int index = 0; index < container.path("components").size(); index++) {
            JsonNode component = container.path("components").get(index);
            JsonPointer here = list.appendIndex(index);
            String key = keys + component.path("id").asText() + ".";
            PROPERTIES.forEach(property -> add(component, here, key, property, texts));
            ADORNERS.forEach(property -> add(
                    component.path("appearance"),
                    here.appendProperty("appearance"),
                    key + "appearance.",
                    property,
                    texts));
            add(
                    component.path("validate"),
                    here.appendProperty("validate"),
                    key + "validate.",
                    "patternErrorMessage",
                    texts);
            named(component, here, "values", "value", key + "option.", texts);
            named(component, here, "columns", "key", key + "column.", texts);
            collect(component, here, keys, texts);
        }
    }

    /** Labels of things in a list, each known by one of its properties. */
    private static void named(
            JsonNode component, JsonPointer at, String list, String name, String keys, List<FormText> texts) {
        for (int index = 0; index < component.path(list).size(); index++) {
            JsonNode item = component.path(list).path(index);
            String key = keys + item.path(name).asText();
            if (item.path("label").isTextual()) {
                JsonPointer here = at.appendProperty(list).appendIndex(index);
                texts.add(new FormText(key, here, "label", item.path("label").textValue()));
            }
        }
    }

    private static void add(JsonNode object, JsonPointer at, String keys, String property, List<FormText> texts) {
        if (object.path(property).isTextual()) {
            texts.add(new FormText(
                    keys + property, at, property, object.path(property).textValue()));
        }
    }
}
