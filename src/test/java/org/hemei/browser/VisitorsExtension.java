package org.hemei.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its visitors, and after it asks whether any of them met trouble that the test did not look for. */
final class VisitorsExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(VisitorsExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        String missing = "BROWSER JOURNEYS ARE SKIPPED: there is no " + Chromium.PROGRAM;
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(missing + ", and -Dbrowser.required=true demands it");
        }
        context.getRoot().getStore(STORE).getOrComputeIfAbsent("told", key -> {
            System.err.println("\n*** " + missing + " ***\n");
            return true;
        });
        return ConditionEvaluationResult.disabled(missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(STORE)
                .getOrComputeIfAbsent(
                        Visitors.class, key -> new Visitors(Chromium.running(test), address(test)), Visitors.class);
    }

    private static String address(ExtensionContext test) {
        var environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = test.getStore(STORE).get(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave(test.getRequiredTestClass().getSimpleName(), test.getExecutionException());
        }
    }
}
