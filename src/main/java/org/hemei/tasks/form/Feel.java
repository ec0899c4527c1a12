package org.hemei.tasks.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** The expression language of forms. Only a form's own text is ever parsed as an expression, never what a person typed. */
final class Feel {

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        FeelEngineClock today = () -> ZonedDateTime.now(clock);
        engine = FeelEngineBuilder.forJava().withClock(today).build();
    }

    /** An expression parsed once. */
    final class Expression {

        private final ParsedExpression parsed;

        private Expression(ParsedExpression parsed) {
            this.parsed = parsed;
        }

        /** The value, or null where the data does not give one. */
        @Nullable
        Object in(Map<String, @Nullable Object> variables) {
            EvaluationResult result = engine.evaluate(parsed, variables);
            return result.isSuccess() ? result.result() : null;
        }
    }

    /** Form-js marks an expression by a leading equals sign. */
    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** @throws IllegalArgumentException if the text is no expression */
    Expression parse(String text) {
        if (!isExpression(text)) {
            throw new IllegalArgumentException("an expression starts with '=': " + text);
        }
        ParseResult result = engine.parseExpression(text.substring(1));
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return new Expression(result.parsedExpression());
    }
}
