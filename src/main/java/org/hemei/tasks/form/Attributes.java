package org.hemei.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of one component as its author wrote them; whatever is not understood refuses the whole form. */
record Attributes(JsonNode node, String where, Feel feel) {

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }

    Attributes within(String property) {
        return new Attributes(node.path(property), where + "." + property, feel);
    }

    void allowOnly(Set<String> properties) {
        node.fieldNames().forEachRemaining(property -> {
            if (!properties.contains(property)) {
                throw wrong("unknown property " + property);
            }
        });
    }

    boolean has(String property) {
        return node.hasNonNull(property);
    }

    @Nullable
    String text(String property) {
        JsonNode value = node.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(property + " must be text");
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    String requiredText(String property) {
        String text = text(property);
        if (text == null) {
            throw wrong("needs " + property);
        }
        return text;
    }

    boolean flag(String property, boolean otherwise) {
        JsonNode value = node.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(property + " must be true or false");
        }
        return value.booleanValue();
    }

    @Nullable
    BigDecimal number(String property) {
        JsonNode value = node.path(property);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException notANumber) {
            throw wrong(property + " must be a number");
        }
    }

    @Nullable
    Integer wholeNumber(String property, int most) {
        BigDecimal number = number(property);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw wrong(property + " must be a whole number up to " + most);
        }
        return number.intValue();
    }

    Limit limit(String property) {
        String text = node.path(property).isTextual() ? text(property) : null;
        if (text != null && Feel.isExpression(text)) {
            return Limit.of(expression(property));
        }
        BigDecimal number = number(property);
        return number == null ? Limit.NONE : Limit.of(number);
    }

    /** A truth value or an expression; absent is never. */
    Condition condition(String property) {
        if (node.path(property).isTextual()) {
            return text(property) == null ? Condition.NEVER : Condition.of(expression(property));
        }
        return flag(property, false) ? Condition.ALWAYS : Condition.NEVER;
    }

    Feel.Expression expression(String property) {
        try {
            return feel.parse(requiredText(property));
        } catch (IllegalArgumentException unparsable) {
            throw wrong(property + ": " + unparsable.getMessage());
        }
    }
}
