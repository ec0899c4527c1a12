package org.hemei.mediation.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which elements of a process some cases have not passed.
 *
 * <p>History tells how often a node was entered and left, but not by which flow; since every token that enters a node
 * came by one flow and leaves by one (all gateways are exclusive), the numbers of the flows follow from the nodes'.
 */
final class ElementCoverage {

    private ElementCoverage() {}

    static List<String> missed(ProcessEngine engine, String process, Collection<String> caseNos) {
        List<HistoricActivityInstance> steps = caseNos.stream()
                .flatMap(caseNo -> instances(engine, process, caseNo))
                .flatMap(
                        instance -> engine
                                .getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .list()
                                .stream())
                .toList();
        var model =
                engine.getRepositoryService().getBpmnModelInstance(steps.get(0).getProcessDefinitionId());
        Map<SequenceFlow, Long> tokens = new HashMap<>();
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        for (int known = -1; known < tokens.size(); ) {
            known = tokens.size();
            for (FlowNode node : nodes) {
                solve(tokens, node.getIncoming(), count(steps, node, false));
                solve(tokens, node.getOutgoing(), count(steps, node, true));
            }
        }
        List<String> missed = new ArrayList<>();
        nodes.stream().filter(node -> count(steps, node, true) == 0).forEach(node -> missed.add(node.getId()));
        flows.stream().filter(flow -> tokens.getOrDefault(flow, 0L) == 0).forEach(flow -> missed.add(flow.getId()));
        return missed;
    }

    /** The one flow whose number is not known yet carried what the others did not. */
    private static void solve(Map<SequenceFlow, Long> tokens, Collection<SequenceFlow> flows, long sum) {
        List<SequenceFlow> unknown =
                flows.stream().filter(flow -> !tokens.containsKey(flow)).toList();
        if (unknown.size() == 1) {
            long others = flows.stream()
                    .mapToLong(flow -> tokens.getOrDefault(flow, 0L))
                    .sum();
            tokens.put(unknown.get(0), sum - others);
        }
    }

    private static long count(List<HistoricActivityInstance> steps, FlowNode node, boolean left) {
        return steps.stream()
                .filter(step -> step.getActivityId().equals(node.getId()))
                .filter(step -> !left || (step.getEndTime() != null && !step.isCanceled()))
                .count();
    }

    private static Stream<String> instances(ProcessEngine engine, String process, String caseNo) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseNo)
                .list()
                .stream()
                .map(instance -> instance.getId());
    }
}
