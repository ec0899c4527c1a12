package org.hemei.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** Makes inputs of what a form's author wrote, by the component's type. */
final class InputCompiler {

    private static final Set<String> REQUIRED = Set.of("required");
    private static final Set<String> TEXT =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");
    private static final Set<String> NUMBER = Set.of("required", "min", "max");

    private final Clock clock;

    InputCompiler(Clock clock) {
        this.clock = clock;
    }

    /**
     * The input of a component, or null if the type is none.
     *
     * @param patternMessage what the author lets the form say when a pattern fails
     */
    @Nullable
    Input input(String type, Attributes component, @Nullable Phrase patternMessage) {
        Attributes validate = component.within("validate");
        return switch (type) {
            case "textfield" -> text(true, validate, TextInput.LINE, patternMessage);
            case "textarea" -> text(false, validate, TextInput.AREA, patternMessage);
            case "number" -> number(component, validate);
            case "checkbox" -> {
                validate.allowOnly(REQUIRED);
                yield new CheckboxInput();
            }
            case "radio", "select" -> {
                validate.allowOnly(REQUIRED);
                yield new ChoiceInput(options(component));
            }
            case "checklist", "taglist" -> {
                validate.allowOnly(REQUIRED);
                yield new ChoicesInput(options(component));
            }
            case "datetime" -> date(component, validate);
            default -> null;
        };
    }

    private static Input text(boolean oneLine, Attributes validate, int most, @Nullable Phrase patternMessage) {
        validate.allowOnly(TEXT);
        return new TextInput(
                oneLine,
                validate.limit("minLength"),
                validate.limit("maxLength"),
                most,
                pattern(validate),
                patternMessage,
                kind(validate));
    }

    private static @Nullable BrowserPattern pattern(Attributes validate) {
        String pattern = validate.text("pattern");
        try {
            return pattern == null ? null : BrowserPattern.of(pattern);
        } catch (IllegalArgumentException unreadable) {
            throw validate.wrong(unreadable.getMessage());
        }
    }

    private static TextInput.Kind kind(Attributes validate) {
        String type = validate.text("validationType");
        if (type == null || type.equals("custom")) {
            return TextInput.Kind.ANY;
        }
        return switch (type) {
            case "email" -> TextInput.Kind.EMAIL;
            case "phone" -> TextInput.Kind.PHONE;
            default -> throw validate.wrong("unknown validationType " + type);
        };
    }

    private static Input number(Attributes component, Attributes validate) {
        validate.allowOnly(NUMBER);
        BigDecimal step = component.number("increment");
        if (step != null && step.signum() < 0) {
            throw component.wrong("increment must not be negative");
        }
        return new NumberInput(
                component.flag("serializeToString", false),
                component.wholeNumber("decimalDigits", 100),
                step == null || step.signum() == 0 ? null : step,
                validate.limit("min"),
                validate.limit("max"));
    }

    private Input date(Attributes component, Attributes validate) {
        validate.allowOnly(REQUIRED);
        String subtype = component.text("subtype");
        DateInput.Kind kind =
                switch (subtype == null ? "date" : subtype) {
                    case "date" -> DateInput.Kind.DATE;
                    case "time" -> DateInput.Kind.TIME;
                    case "datetime" -> DateInput.Kind.DATETIME;
                    default -> throw component.wrong("unknown subtype " + subtype);
                };
        return new DateInput(kind, component.flag("disallowPassedDates", false), clock);
    }

    /** In form-js a key goes before fixed values, and those before an expression. */
    private static Options options(Attributes component) {
        if (component.has("valuesKey")) {
            return Options.given(component.requiredText("valuesKey"));
        }
        if (component.has("values")) {
            return Options.fixed(fixed(component));
        }
        if (component.has("valuesExpression")) {
            return Options.computed(component.expression("valuesExpression"));
        }
        throw component.wrong("has no options");
    }

    private static Set<Object> fixed(Attributes component) {
        JsonNode options = component.node().path("values");
        Set<Object> values = new HashSet<>();
        for (JsonNode option : options) {
            values.addAll(Options.values(Collections.singletonList(Json.plain(option))));
        }
        if (!options.isArray() || values.size() != options.size()) {
            throw component.wrong("options must be different single values");
        }
        return values;
    }
}
