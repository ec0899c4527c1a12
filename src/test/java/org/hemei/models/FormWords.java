package org.hemei.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.hemei.models.ModelFiles.FormModel;

/** The words of a form that a person reads, each with its place: component id and property, or option value. */
final class FormWords {

    private FormWords() {}

    record Word(String path, String text) {}

    static Stream<Word> of(FormModel form) {
        return form.components().stream().flatMap(FormWords::of);
    }

    private static Stream<Word> of(JsonNode component) {
        var id = component.path("id").asText();
        var properties = Stream.of("label", "description", "text", "placeholder", "dateLabel", "timeLabel")
                .filter(component::has)
                .map(name -> new Word(id + "." + name, component.path(name).asText()));
        var options = component
                .path("values")
                .valueStream()
                .map(option -> new Word(
                        id + ".option." + option.path("value").asText(),
                        option.path("label").asText()));
        var parts = component.path("components").valueStream().flatMap(FormWords::of);
        return Stream.concat(Stream.concat(properties, options), parts);
    }
}
