package org.hemei.tasks.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.InvalidInput;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A form made of a few components, and what becomes of a submission to it. JSON is written with single quotes. */
final class FormTrial {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Sunday, ten in the morning. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZONE);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final DeployedForm form;
    private Map<String, Object> data = Map.of();

    private FormTrial(DeployedForm form) {
        this.form = form;
    }

    static FormTrial of(String... components) {
        return new FormTrial(parse(components));
    }

    static DeployedForm parse(String... components) {
        return DeployedForm.parse(schema(components), "mediation", CLOCK);
    }

    static JsonNode schema(String... components) {
        return tree("{id: 'trial', type: 'default', components: [" + String.join(",", components) + "]}");
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Map<String, Object> json(String json) {
        return MAPPER.convertValue(tree(json), new TypeReference<>() {});
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    FormTrial given(String json) {
        data = json(json);
        return this;
    }

    Map<String, Object> accepts(String json) {
        return form.accept(json(json), data);
    }

    /** What is said about each wrong field, in Chinese: path, code and message. */
    List<String> refuses(String json) {
        return refuses(json(json));
    }

    List<String> refuses(Map<String, ?> submitted) {
        try {
            throw new AssertionError("accepted as " + form.accept(submitted, data));
        } catch (InvalidInput refused) {
            return refused.errors().stream()
                    .map(error -> error.field() + " " + error.code() + " "
                            + messages().getMessage(error.message(), Locale.SIMPLIFIED_CHINESE))
                    .toList();
        }
    }

    Map<String, Object> accepts(Map<String, ?> submitted) {
        return form.accept(submitted, data);
    }
}
