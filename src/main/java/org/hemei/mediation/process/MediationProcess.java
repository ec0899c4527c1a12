package org.hemei.mediation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hemei.mediation.CaseProcess;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.EntryFacts;
import org.hemei.offices.Office;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MediationProcess implements CaseProcess {

    private final RuntimeService runtime;
    private final ManagementService management;

    MediationProcess(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void start(String caseNo, EntryFacts facts) {
        runtime.startProcessInstanceByKey(
                MediationElements.CASE,
                caseNo,
                Map.of(
                        MediationVariables.CASE_NO, caseNo,
                        MediationVariables.CONSENT_GIVEN, false,
                        MediationVariables.EXTENT, facts.extent().name(),
                        MediationVariables.SEVERAL_DEPARTMENTS, facts.severalDepartments(),
                        MediationVariables.LARGE_GROUP, facts.largeGroup(),
                        MediationVariables.CATEGORY, facts.category().name(),
                        MediationVariables.ELECTION_TIER, facts.electionTier().name(),
                        MediationVariables.COMMITTEE_AGAINST_FIRM, facts.committeeAgainstFirm(),
                        MediationVariables.COMPLEX, facts.complex()));
    }

    @Override
    public void withdrawn(String caseNo) {
        runtime.createMessageCorrelation(MediationElements.WITHDRAWN)
                .processInstanceBusinessKey(caseNo)
                .correlateWithResult();
    }

    @Override
    public void transferred(String caseNo, Office office, @Nullable Office superior) {
        if (!isTransferable(caseNo)) {
            // Begun by the first model, which knew no transfers.
            throw Conflict.inState(DisputeState.REGISTERED.name(), Phrase.of("mediation.transfer.notInModel"));
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put(MediationVariables.OFFICE_CODE, office.code());
        facts.put(MediationVariables.ENTRY_TIER, office.tier().name());
        facts.put(MediationVariables.COMPETENCE_DISPUTED, superior != null);
        facts.put(MediationVariables.SUPERIOR_CODE, superior == null ? null : superior.code());
        runtime.createMessageCorrelation(MediationElements.TRANSFERRED)
                .processInstanceBusinessKey(caseNo)
                .setVariables(facts)
                .correlateWithResult();
    }

    @Override
    public boolean isTransferable(String caseNo) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNo)
                        .messageEventSubscriptionName(MediationElements.TRANSFERRED)
                        .count()
                > 0;
    }

    @Override
    public void replaced(String caseNo, String mediator) {
        instances(caseNo).stream()
                .filter(instance -> runtime.getVariable(instance.getId(), MediationVariables.MEDIATOR) != null)
                .forEach(instance -> runtime.setVariable(instance.getId(), MediationVariables.MEDIATOR, mediator));
    }

    @Override
    public void watch(String caseNo, String rule, String office, Instant remindAt, Instant dueAt) {
        runtime.startProcessInstanceByKey(
                MediationElements.DEADLINE,
                caseNo,
                Map.of(
                        MediationVariables.CASE_NO, caseNo,
                        MediationVariables.RULE, rule,
                        MediationVariables.OFFICE_CODE, office,
                        MediationVariables.REMIND_AT, Date.from(remindAt),
                        MediationVariables.DUE_AT, Date.from(dueAt)));
    }

    @Override
    public void stopWatching(String caseNo, String rule) {
        runtime.createMessageCorrelation(MediationElements.DEADLINE_MET)
                .processInstanceBusinessKey(caseNo)
                .processInstanceVariableEquals(MediationVariables.RULE, rule)
                .correlateAll();
    }

    /** The timer that ends the month, too; the watch over the deadline is set anew by whoever moves it. */
    @Override
    public void reschedule(String caseNo, String rule, Instant from, Instant to) {
        String variable = WatchedDeadline.of(rule).variable();
        for (ProcessInstance instance : instances(caseNo)) {
            if (Date.from(from).equals(runtime.getVariable(instance.getId(), variable))) {
                runtime.setVariable(instance.getId(), variable, Date.from(to));
            }
            if (variable.equals(MediationVariables.CONCLUDE_DUE) && !isWatch(instance)) {
                management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                        .filter(timer -> Date.from(from).equals(timer.getDuedate()))
                        .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(to)));
            }
        }
    }

    private static boolean isWatch(ProcessInstance instance) {
        return instance.getProcessDefinitionId().startsWith(MediationElements.DEADLINE + ":");
    }

    @Override
    public Set<String> tasksOf(String rule) {
        return WatchedDeadline.of(rule).tasks();
    }

    @Override
    public Optional<String> watchedFor(String caseNo, String rule) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo, MediationElements.DEADLINE)
                .variableValueEquals(MediationVariables.RULE, rule)
                .list()
                .stream()
                .findFirst()
                .map(watch -> (String) runtime.getVariable(watch.getId(), MediationVariables.OFFICE_CODE));
    }

    private List<ProcessInstance> instances(String caseNo) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list();
    }

    @Override
    public void alert(String caseNo, Office street, @Nullable Office police, Instant answerDue) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(MediationVariables.CASE_NO, caseNo);
        facts.put(MediationVariables.STREET_CODE, street.code());
        facts.put(MediationVariables.POLICE_THERE, police != null);
        facts.put(MediationVariables.POLICE_CODE, police == null ? null : police.code());
        facts.put(MediationVariables.ANSWER_DUE, Date.from(answerDue));
        runtime.startProcessInstanceByKey(MediationElements.ALERT, caseNo, facts);
    }
}
