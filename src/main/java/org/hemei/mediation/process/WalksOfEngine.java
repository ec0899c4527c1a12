package org.hemei.mediation.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.hemei.mediation.Walk;
import org.hemei.mediation.Walks;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WalksOfEngine implements Walks {

    private final HistoryService history;
    private final RepositoryService repository;

    WalksOfEngine(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Walk> of(String caseNo) {
        List<HistoricProcessInstance> roots = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey(MediationElements.CASE)
                .rootProcessInstances()
                .list();
        List<Walk> walks = new ArrayList<>();
        roots.forEach(root -> walk(root, null, walks));
        return walks;
    }

    private void walk(HistoricProcessInstance instance, @Nullable Phrase calledAs, List<Walk> walks) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        String process = instance.getProcessDefinitionKey();
        List<HistoricActivityInstance> entered = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        Phrase own = Phrase.of("mediation.process." + process).orElse(nameOf(model, process));
        walks.add(new Walk(
                instance.getId(),
                instance.getProcessDefinitionId(),
                process,
                Objects.requireNonNullElse(instance.getProcessDefinitionVersion(), 1),
                calledAs == null ? own : calledAs,
                instance.getEndTime() != null,
                entered.stream().map(one -> step(process, one)).toList(),
                followed(model, entered)));
        Map<String, Phrase> called = new HashMap<>();
        for (HistoricActivityInstance one : entered) {
            Phrase name = name(process, one);
            if (one.getCalledProcessInstanceId() != null && name != null) {
                called.put(one.getCalledProcessInstanceId(), name);
            }
        }
        if (!called.isEmpty()) {
            history.createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(instance.getId())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(callee -> walk(callee, called.get(callee.getId()), walks));
        }
    }

    private static String nameOf(BpmnModelInstance model, String process) {
        return model.getModelElementById(process) instanceof Process told && told.getName() != null
                ? told.getName()
                : process;
    }

    private static Walk.Step step(String process, HistoricActivityInstance one) {
        return new Walk.Step(
                one.getActivityId(),
                name(process, one),
                at(one.getStartTime()),
                one.getEndTime() == null ? null : at(one.getEndTime()),
                one.isCanceled(),
                one.getCalledProcessInstanceId());
    }

    private static @Nullable Phrase name(String process, HistoricActivityInstance one) {
        return one.getActivityName() == null
                ? null
                : Phrase.of("mediation.element." + process + "." + one.getActivityId())
                        .orElse(one.getActivityName());
    }

    private static Instant at(Date date) {
        return date.toInstant();
    }

    /**
     * The engine does not write down which flow it followed. Where a node has one flow out, whoever left the node took
     * it; where it has several, the flow to what was entered right after.
     */
    private static Set<String> followed(BpmnModelInstance model, List<HistoricActivityInstance> entered) {
        Set<String> followed = new HashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            HistoricActivityInstance one = entered.get(i);
            if (one.getEndTime() == null
                    || one.isCanceled()
                    || !(model.getModelElementById(one.getActivityId()) instanceof FlowNode node)) {
                continue;
            }
            Collection<SequenceFlow> ways = node.getOutgoing();
            String next = i + 1 < entered.size() ? entered.get(i + 1).getActivityId() : "";
            Stream<SequenceFlow> taken = ways.size() == 1
                    ? ways.stream()
                    : ways.stream().filter(way -> way.getTarget().getId().equals(next));
            taken.map(SequenceFlow::getId).forEach(followed::add);
        }
        return followed;
    }

    @Override
    public String model(String id) {
        try (InputStream model = repository.getProcessModel(id)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
