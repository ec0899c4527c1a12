package org.hemei.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A Camunda Form (form-js 2.0.0) as it was deployed with its process, compiled once, and free to share between threads.
 *
 * <p>The engine stores whatever it is sent; this is what makes a form's rules hold for every client.
 */
public final class DeployedForm {

    private final String id;
    private final JsonNode schema;
    private final List<Component> components;
    private final List<FormText> texts;

    private DeployedForm(String id, JsonNode schema, List<Component> components, List<FormText> texts) {
        this.id = id;
        this.schema = schema;
        this.components = components;
        this.texts = texts;
    }

    /** @see #parse(JsonNode, String, Clock) */
    public static DeployedForm parse(InputStream schema, String module, Clock clock) {
        return parse(Json.read(schema), module, clock);
    }

    /**
     * Compiles a form. Its texts are known to message bundles as
     * {@code <module>.form.<form id>.<component id>.<property>}.
     *
     * @param clock tells today, and the zone of local times
     * @throws IllegalArgumentException naming the component that the server could not check: an unknown type or rule, an
     *     expression or pattern that does not parse, a missing key, two values at one path
     */
    public static DeployedForm parse(JsonNode schema, String module, Clock clock) {
        String id = schema.path("id").asText();
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a form needs an id");
        }
        String keys = module + ".form." + id + ".";
        JsonNode own = schema.deepCopy();
        return new DeployedForm(id, own, new FormCompiler(id, keys, clock).components(own), FormText.of(own, keys));
    }

    public String id() {
        return id;
    }

    /**
     * Checks what was sent, as if it had been typed into this form by a browser that was given {@code data}.
     *
     * <p>A key that was not sent keeps the prefilled value, else the form's default. A list whose rows can be added and
     * removed is empty unless sent. A disabled or readonly field keeps the prefilled value whatever was sent (in such
     * lists it has none). What is hidden is left out, and so is what nobody filled in; unknown keys are ignored; computed
     * fields are computed again.
     *
     * @param submitted JSON values in plain Java
     * @param data the prefill by field key, and the lists that options come from
     * @return a new map of the form's own keys: text, truth values, {@link Long} for numbers without decimals and
     *     {@link java.math.BigDecimal} for others, {@link java.time.LocalDate}, {@link java.time.LocalTime},
     *     {@link java.time.OffsetDateTime}, lists of option values, maps for groups, lists of maps for dynamic lists
     * @throws InvalidInput naming every wrong field by its path, such as {@code parties[1].phone}
     */
    public Map<String, @Nullable Object> accept(Map<String, ?> submitted, Map<String, ?> data) {
        return new Submission(components, submitted, data).accepted();
    }

    /** The schema with its texts in a language; a text that the messages do not have stays Chinese. */
    public JsonNode inLanguage(Locale locale, MessageSource messages) {
        JsonNode translated = schema.deepCopy();
        for (FormText text : texts) {
            String translation = messages.getMessage(text.key(), null, null, locale);
            if (translation != null) {
                text.replaceIn(translated, translation);
            }
        }
        return translated;
    }

    /** The message keys that a language other than Chinese must have for this form to be complete. */
    public Set<String> translationKeys() {
        return texts.stream()
                .filter(FormText::isChinese)
                .map(FormText::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
