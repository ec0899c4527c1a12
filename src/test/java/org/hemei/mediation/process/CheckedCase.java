package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.mediation.Outcome;
import org.hemei.support.CaseDriver;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispute whose engine, work list and file are compared with each other at every step it takes. */
class CheckedCase {

    static final String OFFICE = "YZ-QH-WT-YS";

    private static final Set<String> BEFORE_ACCEPTANCE = Set.of("decideAdmissibility", "recordConsent");
    private static final Set<String> OF_THE_MEDIATOR = Set.of("recordFacts", "holdSession", "recordAgreement");

    private final CaseDriver driver;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final LocalDate decideBy;
    private final LocalDate concludeBy;
    /** An ended instance can still be asked what it passed, but no longer be found among the running. */
    private final Map<String, ProcessInstance> instances = new HashMap<>();

    /** @param concludeBy the last day of the month that runs from acceptance, should it come to that */
    CheckedCase(ApplicationContext application, IntakeForm form, String decideBy, String concludeBy) {
        this.engine = application.getBean(ProcessEngine.class);
        this.database = application.getBean(JdbcClient.class);
        this.decideBy = LocalDate.parse(decideBy);
        this.concludeBy = LocalDate.parse(concludeBy);
        init(engine);
        driver = CaseDriver.register(application, form);
        rememberInstances();
    }

    CaseDriver driver() {
        return driver;
    }

    String caseNo() {
        return driver.caseNo();
    }

    /** Takes these steps as they usually go, each after a look at how the case waits for it. */
    CheckedCase take(String... steps) {
        for (String step : steps) {
            take(step, Map.of());
        }
        return this;
    }

    CheckedCase take(String step, Map<String, Object> fields) {
        waitsAt(step);
        driver.complete(step, fields);
        rememberInstances();
        return this;
    }

    CheckedCase withdraw(String party) {
        driver.withdraw(party);
        rememberInstances();
        return this;
    }

    /** One token, at this user task; one task of the right people and day; and the work list says the same. */
    CheckedCase waitsAt(String step) {
        String process =
                switch (step) {
                    case "decideAdmissibility" -> MediationElements.CASE;
                    case "archiveCase" -> MediationElements.CLOSING;
                    default -> MediationElements.AT_TIER;
                };
        in(process).isWaitingAtExactly("userTask_" + step).hasBusinessKey(caseNo());
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo())
                .initializeFormKeys()
                .list();
        assertThat(tasks).singleElement().satisfies(task -> {
            String assignee = OF_THE_MEDIATOR.contains(step) ? CaseDriver.MEDIATOR : null;
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_" + step);
            assertThat(task.getAssignee()).isEqualTo(assignee);
            assertThat(task.getDueDate()).isEqualTo(due(step) == null ? null : MediationVariables.endOf(due(step)));
            assertThat(task.getCamundaFormRef()).isNotNull();
            assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                    .filteredOn(link -> link.getGroupId() != null)
                    .extracting(IdentityLink::getGroupId)
                    .containsExactly("office:" + OFFICE + ":MEDIATOR");
            assertThat(driver.tasks())
                    .extracting(TaskLine::task)
                    .singleElement()
                    .satisfies(shown -> shows(shown, task));
        });
        variablesAreFactsAboutNobody();
        return this;
    }

    private static void shows(OpenTask shown, Task task) {
        assertThat(shown.id()).isEqualTo(task.getId());
        assertThat(shown.taskKey()).isEqualTo(task.getTaskDefinitionKey());
        assertThat(shown.office() + "/" + shown.role()).isEqualTo(OFFICE + "/MEDIATOR");
        assertThat(shown.assignee()).isEqualTo(task.getAssignee());
        assertThat(shown.due())
                .isEqualTo(task.getDueDate() == null ? null : task.getDueDate().toInstant());
        assertThat(shown.state()).isEqualTo(OpenTask.State.OPEN);
    }

    private @Nullable LocalDate due(String step) {
        return step.equals("archiveCase") ? null : BEFORE_ACCEPTANCE.contains(step) ? decideBy : concludeBy;
    }

    /** The outcome stands and the file can be read; only the filing is left to do. */
    CheckedCase hasEnded(Outcome outcome) {
        waitsAt("archiveCase");
        DisputeFile file = driver.file();
        assertThat(file.state()).isEqualTo(DisputeState.CLOSED);
        assertThat(file.outcome()).isEqualTo(outcome);
        assertThat(file.closedAt()).isNotNull();
        assertThat(file.filedAt()).isNull();
        return this;
    }

    /** Nothing of the case is left in the engine's running state or on anybody's list. */
    CheckedCase isFiled(Outcome outcome, String endEvent) {
        in(MediationElements.CASE).isEnded().hasPassed(endEvent);
        in(MediationElements.CLOSING).isEnded().hasPassed("serviceTask_closeCase", "endEvent_filed");
        DisputeFile file = driver.file();
        assertThat(file.state()).isEqualTo(DisputeState.CLOSED);
        assertThat(file.outcome()).isEqualTo(outcome);
        assertThat(file.filedAt()).isNotNull();
        assertThat(driver.tasks()).isEmpty();
        assertThat(instanceIds()).hasSameSizeAs(instances.keySet());
        assertThat(runtimeRows()).isEmpty();
        variablesAreFactsAboutNobody();
        return this;
    }

    /** The case's story from its registration on, by the codes of its lines. */
    CheckedCase hasHistory(String... lines) {
        List<String> expected = new ArrayList<>(List.of("register"));
        expected.addAll(List.of(lines));
        assertThat(driver.history()).containsExactlyElementsOf(expected);
        return this;
    }

    /** The assertions of the instance of this process, running or ended. */
    ProcessInstanceAssert in(String process) {
        assertThat(instances).containsKey(process);
        return ProcessEngineTests.assertThat(instances.get(process));
    }

    /** The id of the latest instance of this process. */
    String instance(String process) {
        return instances.get(process).getId();
    }

    boolean hasEntered(String process) {
        return instances.containsKey(process);
    }

    /** To be asked after the case was moved by other hands than {@code take}. */
    CheckedCase look() {
        rememberInstances();
        return this;
    }

    private void rememberInstances() {
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo()).list().stream()
                .forEach(instance ->
                        instances.put(instance.getProcessDefinitionId().replaceAll(":.*", ""), instance));
    }

    private List<String> instanceIds() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** What the engine keeps of a case in any process of it, at any time: facts for gateways, never people or objects. */
    private void variablesAreFactsAboutNobody() {
        assertThat(instanceIds()).allSatisfy(instance -> assertThat(engine.getHistoryService()
                        .createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .variableUpdates()
                        .list())
                .isNotEmpty()
                .allSatisfy(detail -> {
                    HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
                    assertThat(update.getTypeName()).isIn("string", "boolean", "date");
                    for (PartyForm party : List.of(CaseDriver.APPLICANT, CaseDriver.RESPONDENT)) {
                        assertThat(String.valueOf(update.getValue()))
                                .doesNotContain(party.name(), party.phone(), party.email());
                    }
                }));
    }

    /** Tables of running state, whichever the engine has, with the column that points to an instance or a task. */
    private List<String> runtimeRows() {
        List<String> mine = new ArrayList<>(instanceIds());
        engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNo())
                .list()
                .forEach(task -> mine.add(task.getId()));
        return database
                .sql(
                        """
                        select table_name || ' where ' || column_name from information_schema.columns
                        where table_name like 'act_ru_%'
                            and column_name in ('proc_inst_id_', 'process_instance_id_', 'task_id_')""")
                .query(String.class)
                .list()
                .stream()
                .filter(place -> database.sql("select count(*) from " + place + " in (:mine)")
                                .param("mine", mine)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }
}
