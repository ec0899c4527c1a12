package org.hemei.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** How phrases are kept in a JSON column until somebody reads them, in whatever language that will be. */
public final class StoredPhrase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredPhrase() {}

    public static String write(List<Phrase> phrases) {
        ArrayNode all = JSON.createArrayNode();
        phrases.forEach(phrase -> all.add(tree(phrase)));
        return all.toString();
    }

    private static ObjectNode tree(Phrase phrase) {
        ObjectNode tree = JSON.createObjectNode().put("code", phrase.code());
        ArrayNode args = tree.putArray("args");
        for (Object arg : phrase.args()) {
            if (arg instanceof Phrase nested) {
                args.add(tree(nested));
            } else {
                args.add(arg.toString());
            }
        }
        return tree;
    }

    public static List<Phrase> read(String stored) {
        try {
            List<Phrase> phrases = new ArrayList<>();
            JSON.readTree(stored).forEach(tree -> phrases.add(phrase(tree)));
            return phrases;
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored phrase cannot be read: " + stored, corrupt);
        }
    }

    private static Phrase phrase(JsonNode tree) {
        List<Object> args = new ArrayList<>();
        tree.get("args").forEach(arg -> args.add(arg.isObject() ? phrase(arg) : arg.asText()));
        return Phrase.of(tree.get("code").asText(), args.toArray());
    }
}
