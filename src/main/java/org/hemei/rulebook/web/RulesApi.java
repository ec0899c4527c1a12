package org.hemei.rulebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.hemei.calendar.Span;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RulesApi {

    private final Rulebook rulebook;

    RulesApi(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    record Limit(
            String rule,
            String title,
            int amount,
            Span.Unit unit,
            Span.Direction direction,
            boolean roll,
            boolean internal,
            String source,
            Certainty certainty) {}

    /** @param value a number, a truth value, or one of {@code words}; {@code unit} is that of a number */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Setting(
            String name,
            String title,
            Object value,
            @Nullable String unit,
            @Nullable List<String> words,
            boolean locked,
            String source,
            Certainty certainty) {}

    /** All in one page, so there is never a next one. */
    record Rules(
            List<Limit> items,
            @Nullable String next,
            String profile,
            int version,
            boolean textRead,
            List<Setting> parameters) {}

    /** The current version of a profile, or of the city's where none is named. */
    @GetMapping("/api/v1/rules")
    Rules rules(@RequestParam(required = false) @Nullable String profile, Locale language) {
        Profile wanted = profile == null ? rulebook.current() : rulebook.profile(profile);
        return new Rules(
                wanted.rules().stream().map(rule -> limit(rule, language)).toList(),
                null,
                wanted.name(),
                wanted.version(),
                wanted.textRead(),
                wanted.parameters().stream()
                        .map(parameter -> setting(parameter, language))
                        .toList());
    }

    private static Limit limit(Rule rule, Locale language) {
        Span span = rule.span();
        return new Limit(
                rule.name(),
                rule.title().in(language),
                span.amount(),
                span.unit(),
                span.direction(),
                span.roll(),
                rule.internal(),
                rule.source().in(language),
                rule.certainty());
    }

    private static Setting setting(Parameter parameter, Locale language) {
        Parameter.Value value = parameter.value();
        return new Setting(
                parameter.name(),
                parameter.title().in(language),
                value.plain(),
                value instanceof Parameter.Amount amount ? amount.unit().in(language) : null,
                value instanceof Parameter.Word word ? List.copyOf(word.words().keySet()) : null,
                parameter.locked(),
                parameter.source().in(language),
                parameter.certainty());
    }
}
