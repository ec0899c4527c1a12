package org.hemei.election.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.election.ElectionProcess;
import org.hemei.election.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ElectionEngine implements ElectionProcess {

    private final RuntimeService runtime;
    private final ManagementService management;

    ElectionEngine(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void start(Start start) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(ElectionVariables.ELECTION_NO, start.electionNo());
        facts.put(ElectionVariables.OFFICE_CODE, start.street());
        facts.put(ElectionVariables.KIND, start.kind().name());
        facts.put(ElectionVariables.FIRST_STEP, start.firstStep().name());
        facts.put(ElectionVariables.OLD_COMMITTEE, start.handoverDue() != null);
        facts.put(ElectionVariables.NEW_SEALS, start.kind() != Kind.BY_ELECTION);
        facts.put(ElectionVariables.NOTICE_DUE, null);
        facts.put(ElectionVariables.GROUP_DUE, ElectionVariables.endOf(start.groupDue()));
        facts.put(ElectionVariables.REPORT_DUE, endOf(start.reportDue()));
        facts.put(ElectionVariables.TERM_ENDS_AT, ElectionVariables.afterEndOf(start.termEndsOn()));
        facts.put(ElectionVariables.HANDOVER_DUE, endOf(start.handoverDue()));
        facts.put(ElectionVariables.HANDOVER_OVERDUE_AT, ElectionVariables.afterEndOf(start.handoverDue()));
        facts.put(ElectionVariables.FILING_ANSWER_DUE, null);
        facts.put(ElectionVariables.HANDOVER_BEGUN, false);
        runtime.startProcessInstanceByKey(ElectionElements.ELECTION, start.electionNo(), facts);
    }

    private static @Nullable Date endOf(@Nullable LocalDate day) {
        return day == null ? null : ElectionVariables.endOf(day);
    }

    @Override
    public void cancelled(String electionNo) {
        runtime.createMessageCorrelation(ElectionElements.CANCELLED)
                .processInstanceBusinessKey(electionNo)
                .correlateWithResult();
    }

    @Override
    public Set<String> tasksOf(String rule) {
        return RuledTask.of(rule).map(RuledTask::tasks).orElse(Set.of());
    }

    @Override
    public void reschedule(String electionNo, String rule, LocalDate to) {
        RuledTask.of(rule).ifPresent(ruled -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(electionNo, ElectionElements.ELECTION)
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), ruled.variable(), ElectionVariables.endOf(to));
                    if (ruled == RuledTask.RECEIVE_HANDOVER) {
                        moveAlarm(instance.getId(), to);
                    }
                }));
    }

    /** Whether it is set already or is still to be set. */
    private void moveAlarm(String instance, LocalDate to) {
        Date moved = ElectionVariables.afterEndOf(to);
        runtime.setVariable(instance, ElectionVariables.HANDOVER_OVERDUE_AT, moved);
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(ElectionElements.HANDOVER_OVERDUE)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), moved));
    }

    @Override
    public void followTerm(String compound, LocalDate termEndsOn, Instant alertAt) {
        runtime.startProcessInstanceByKey(
                ElectionElements.TERM,
                compound + "/" + termEndsOn,
                Map.of(
                        ElectionVariables.COMPOUND, compound,
                        ElectionVariables.TERM_ENDS_ON, termEndsOn.toString(),
                        ElectionVariables.ALERT_AT, Date.from(alertAt)));
    }
}
