package org.hemei.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the API answered; {@code body} is a missing node where nothing, or no JSON, came back. */
public record Answer(int status, JsonNode body, MockHttpServletResponse response) {

    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    /** The names of the members of the object at this place. */
    public Set<String> members(String pointer) {
        Set<String> names = new TreeSet<>();
        body.at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The errors of a problem document, each as {@code field CODE}. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        body.path("errors")
                .forEach(error -> errors.add(
                        error.path("field").asText() + " " + error.path("code").asText()));
        return errors;
    }

    /** What stands at this place of every item of a list. */
    public List<String> each(String pointer) {
        List<String> texts = new ArrayList<>();
        body.path("items").forEach(item -> texts.add(item.at(pointer).asText()));
        return texts;
    }
}
