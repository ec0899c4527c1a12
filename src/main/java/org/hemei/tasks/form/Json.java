package org.hemei.tasks.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Form schemas as JSON trees. */
final class Json {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private Json() {}

    static JsonNode read(InputStream schema) {
        try {
            return MAPPER.readTree(schema);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a form must be JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The node as Java collections and values; null for null and for nothing. */
    static @Nullable Object plain(JsonNode node) {
        return node.isMissingNode() ? null : MAPPER.convertValue(node, Object.class);
    }
}
