package org.hemei.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemei.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its file states it.
 *
 * @param base the profile version whose rules are inherited, such as {@code national-1}; pinned, so that a released
 *     version never changes from below
 * @param overrides rules of the base that differ here
 * @param rules rules that the base does not have
 * @param parameterOverrides parameters of the base that differ here
 * @param parameters parameters that the base does not have
 */
record ProfileFile(
        @JsonProperty(required = true) String profile,
        @JsonProperty(required = true) int version,
        @Nullable String base,
        @JsonProperty(required = true) Bilingual title,
        @JsonProperty(required = true) boolean textRead,
        @JsonProperty(required = true) Bilingual source,
        @Nullable Map<String, Entry> overrides,
        @Nullable Map<String, Entry> rules,
        @Nullable Map<String, ParameterEntry.Local> parameterOverrides,
        @Nullable Map<String, ParameterEntry> parameters) {

    private static final Pattern PROFILE_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern DOTTED_NAME = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)+");

    /**
     * A rule without its name.
     *
     * @param title may be left out in an override, which then keeps the title of the base
     * @param internal has to be said again in an override: a limit that local law sets is internal no more
     */
    record Entry(
            @Nullable Bilingual title,
            @JsonProperty(required = true) int amount,
            @JsonProperty(required = true) Span.Unit unit,
            @JsonProperty(required = true) Span.Direction direction,
            @Nullable Boolean roll,
            @Nullable Boolean internal,
            @JsonProperty(required = true) Bilingual source,
            @JsonProperty(required = true) Certainty certainty) {

        Entry {
            require(amount >= 1 && amount <= Span.MAX_AMOUNT, "amount must be 1 to " + Span.MAX_AMOUNT);
            require(direction == Span.Direction.AFTER || roll == null, "BEFORE never rolls, leave roll out");
            require(
                    internal == null || certainty == Certainty.D,
                    "an internal limit has certainty D, for no law sets it");
        }

        Rule named(String name, Bilingual ruleTitle) {
            Span span = Span.of(amount, unit, direction, roll);
            return new Rule(name, ruleTitle, span, internal != null && internal, source, certainty);
        }
    }

    ProfileFile {
        require(PROFILE_NAME.matcher(profile).matches(), "profile must match " + PROFILE_NAME);
        require(version >= 1, "version must be 1 or more");
        overrides = overrides == null ? Map.of() : overrides;
        rules = rules == null ? Map.of() : rules;
        parameterOverrides = parameterOverrides == null ? Map.of() : parameterOverrides;
        parameters = parameters == null ? Map.of() : parameters;
        requireDotted("rule", rules);
        requireDotted("parameter", parameters);
        require(base != null || overrides.isEmpty() && parameterOverrides.isEmpty(), "overrides need a base");
    }

    /** What the file is called and referred to, such as {@code national-1}. */
    String id() {
        return profile + '-' + version;
    }

    private static void requireDotted(String kind, Map<String, ?> named) {
        for (String name : named.keySet()) {
            require(
                    DOTTED_NAME.matcher(name).matches(),
                    "the " + kind + " name \"" + name + "\" must match " + DOTTED_NAME);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
