package org.hemei.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Writes down every flow node that a token entered and every sequence flow that it took, once that is committed; the
 * engine's own history knows nodes only.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PassedElements {

    private final ObjectProvider<HistoryService> history;
    /** The ids of all flow nodes and sequence flows, by process; of several versions, of the one deployed last. */
    private final Map<String, Set<String>> drawn = new ConcurrentHashMap<>();
    /** By process instance. */
    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    PassedElements(ObjectProvider<HistoryService> history) {
        this.history = history;
    }

    /** The ids of the flow nodes and sequence flows of a process that none of these cases has passed, in order. */
    public Set<String> missed(String process, Collection<String> caseNos) {
        Set<String> missed = new TreeSet<>(drawn.get(process));
        caseNos.stream()
                .flatMap(caseNo -> instances(process, caseNo).stream())
                .forEach(instance -> missed.removeAll(passed.getOrDefault(instance, Set.of())));
        return missed;
    }

    private List<String> instances(String process, String caseNo) {
        return history
                .getObject()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseNo)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    @Bean
    ProcessEnginePlugin writingDownWhatIsPassed() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
                    @Override
                    public void parseProcess(Element element, ProcessDefinitionEntity process) {
                        Set<String> ids = ConcurrentHashMap.newKeySet();
                        watch(process, ids);
                        drawn.put(process.getKey(), ids);
                    }
                });
            }
        };
    }

    private void watch(ScopeImpl scope, Set<String> ids) {
        for (ActivityImpl node : scope.getActivities()) {
            ids.add(node.getId());
            node.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> keep(execution, node.getId()));
            for (PvmTransition flow : node.getOutgoingTransitions()) {
                ids.add(flow.getId());
                ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> keep(execution, flow.getId()));
            }
            watch(node, ids);
        }
    }

    private void keep(DelegateExecution execution, String id) {
        String instance = execution.getProcessInstanceId();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> passed.computeIfAbsent(
                                instance, key -> ConcurrentHashMap.newKeySet())
                        .add(id));
    }
}
