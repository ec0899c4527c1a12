package org.hemei.mediation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.jspecify.annotations.Nullable;

/** One of the module's decisions, asked outside a process; it tells which of its rules spoke. */
final class DecisionTable {

    /** A rule that applied, by its name without {@code rule_}, and what it says. */
    record Said(String rule, String outcome) {}

    private final DmnEngine engine;
    private final DmnDecision decision;
    private List<Said> last = List.of();

    DecisionTable(String id) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event -> last =
                event.getMatchingRules().stream().map(DecisionTable::said).toList()));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(
                id, DecisionTable.class.getResourceAsStream("/processes/mediation/" + id + ".dmn"));
    }

    /** The rules that apply, in the table's order; where the first one decides, that one only. */
    List<Said> ask(Map<String, @Nullable Object> inputs) {
        engine.evaluateDecisionTable(decision, inputs);
        return last;
    }

    List<String> rules() {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getRules().stream().map(rule -> name(rule.getId())).toList();
    }

    private static Said said(DmnEvaluatedDecisionRule rule) {
        var output = rule.getOutputEntries().values().iterator().next();
        return new Said(name(rule.getId()), (String) output.getValue().getValue());
    }

    private static String name(String id) {
        return id.substring("rule_".length());
    }
}
