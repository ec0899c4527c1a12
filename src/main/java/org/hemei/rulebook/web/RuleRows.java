package org.hemei.rulebook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemei.calendar.Span;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limits and parameters of a profile by topic, beside what the whole country has. */
@Component
class RuleRows {

    private final RuleWords words;

    RuleRows(RuleWords words) {
        this.words = words;
    }

    enum Variant {
        SAME,
        DIFFERENT,
        LOCAL_ONLY
    }

    /**
     * @param limit whether it is a time limit, for which the calculator can be asked
     * @param fixed a limit whose end does not move off rest days although it is counted forward
     * @param national what the whole country has where that differs
     */
    record Row(
            String name,
            String title,
            String value,
            boolean limit,
            boolean fixed,
            boolean internal,
            boolean locked,
            String source,
            RuleWords.Sureness sureness,
            Variant variant,
            @Nullable String national) {}

    record Topic(String key, String title, List<Row> rows) {}

    List<Topic> topics(Profile profile, Profile national, Locale language) {
        Map<String, List<Row>> byTopic = new LinkedHashMap<>();
        for (Rule rule : profile.rules()) {
            rowsOf(rule.name(), byTopic).add(row(rule, national.find(rule.name()), language));
        }
        for (Parameter parameter : profile.parameters()) {
            rowsOf(parameter.name(), byTopic).add(row(parameter, national.findParameter(parameter.name()), language));
        }
        return byTopic.entrySet().stream()
                .map(topic -> new Topic(
                        topic.getKey(), words.topic(topic.getValue().get(0).name(), language), topic.getValue()))
                .toList();
    }

    private static List<Row> rowsOf(String name, Map<String, List<Row>> byTopic) {
        return byTopic.computeIfAbsent(RuleWords.topicOf(name), topic -> new ArrayList<>());
    }

    private Row row(Rule rule, Optional<Rule> national, Locale language) {
        String here = words.span(rule.span(), language);
        Variant variant = variant(national.map(
                other -> other.span().equals(rule.span()) && other.title().equals(rule.title())));
        String there = national.map(other -> other.title().equals(rule.title())
                        ? words.span(other.span(), language)
                        : other.title().in(language) + " · " + words.span(other.span(), language))
                .orElse(null);
        boolean forward = rule.span().direction() == Span.Direction.AFTER;
        return new Row(
                rule.name(),
                rule.title().in(language),
                here,
                true,
                forward && !rule.span().roll(),
                rule.internal(),
                false,
                rule.source().in(language),
                words.sureness(rule.certainty(), language),
                variant,
                variant == Variant.DIFFERENT ? there : null);
    }

    private Row row(Parameter parameter, Optional<Parameter> national, Locale language) {
        Variant variant = variant(national.map(other -> other.value().equals(parameter.value())));
        return new Row(
                parameter.name(),
                parameter.title().in(language),
                words.value(parameter.value(), language),
                false,
                false,
                false,
                parameter.locked(),
                parameter.source().in(language),
                words.sureness(parameter.certainty(), language),
                variant,
                variant == Variant.DIFFERENT
                        ? national.map(other -> words.value(other.value(), language))
                                .orElse(null)
                        : null);
    }

    private static Variant variant(Optional<Boolean> same) {
        return same.map(equal -> equal ? Variant.SAME : Variant.DIFFERENT).orElse(Variant.LOCAL_ONLY);
    }
}
