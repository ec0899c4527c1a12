package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
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
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.mediation.Outcome;
import org.hemei.platform.CityTime;
import org.hemei.support.CaseDriver;
import org.hemei.tasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispute whose engine, work list and file are compared with each other at every step it takes. */
class CheckedCase {

    private static final Set<String> BEFORE_ACCEPTANCE = Set.of("decideAdmissibility", "recordConsent");
    private static final Set<String> WITHOUT_DAY = Set.of("archiveCase");
    private static final Set<String> OF_NOBODY =
            Set.of("decideAdmissibility", "recordConsent", "giveRightsNotice", "appointMediator", "archiveCase");
    private static final Map<String, Set<String>> OF_AFTERCARE = Map.of(
            "applyConfirmation", Set.of("mediation.judicialConfirmation"),
            "checkPerformance", Set.of("mediation.performance", "mediation.urging"),
            "revisit", Set.of("mediation.revisit"));

    private final CaseDriver driver;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final LocalDate decideBy;
    private LocalDate concludeBy;
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

    /** Takes these steps as they usually go. */
    CheckedCase take(String... steps) {
        for (String step : steps) {
            take(step, Map.of());
        }
        return this;
    }

    CheckedCase take(String step, Map<String, Object> fields) {
        assertThat(stepsOf(consistent())).contains(step);
        driver.complete(step, fields);
        rememberInstances();
        return this;
    }

    CheckedCase withdraw(String party) {
        driver.withdraw(party);
        rememberInstances();
        return this;
    }

    /** The month of this tier ends on this day from now on. */
    CheckedCase concludesBy(String day) {
        concludeBy = LocalDate.parse(day);
        return this;
    }

    /** One token for each of these user tasks, and no other. */
    CheckedCase waitsAt(String... steps) {
        assertThat(stepsOf(consistent())).containsExactlyInAnyOrder(steps);
        return this;
    }

    private static List<String> stepsOf(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.getTaskDefinitionKey().replace("userTask_", ""))
                .toList();
    }

    /** Each task is of the right people and day, and work list and watches say the same as the engine and the file. */
    private List<Task> consistent() {
        String office = driver.file().office().code();
        Map<String, OpenTask> shown = new HashMap<>();
        driver.tasks().forEach(line -> shown.put(line.task().taskKey(), line.task()));
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo())
                .initializeFormKeys()
                .list();
        assertThat(tasks)
                .hasSameSizeAs(shown.keySet())
                .allSatisfy(task -> isRight(task, shown.get(task.getTaskDefinitionKey()), office));
        variablesAreFactsAboutNobody();
        watchesAreOfRunningDeadlines();
        return tasks;
    }

    private void isRight(Task task, OpenTask shown, String office) {
        String step = task.getTaskDefinitionKey().replace("userTask_", "");
        in(process(step)).isWaitingAt(task.getTaskDefinitionKey()).hasBusinessKey(caseNo());
        assertThat(task.getDueDate()).isEqualTo(due(step) == null ? null : MediationVariables.endOf(due(step)));
        assertThat(task.getAssignee() == null).as(step).isEqualTo(OF_NOBODY.contains(step));
        assertThat(task.getCamundaFormRef()).isNotNull();
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .filteredOn(link -> link.getGroupId() != null)
                .extracting(IdentityLink::getGroupId)
                .containsExactly("office:" + office + ":MEDIATOR");
        shows(shown, task, office);
    }

    private static String process(String step) {
        return switch (step) {
            case "decideAdmissibility" -> MediationElements.CASE;
            case "archiveCase" -> MediationElements.CLOSING;
            case "applyConfirmation", "checkPerformance", "revisit" -> MediationElements.PERFORMANCE;
            default -> MediationElements.AT_TIER;
        };
    }

    private static void shows(OpenTask shown, Task task, String office) {
        assertThat(shown.id()).isEqualTo(task.getId());
        assertThat(shown.office() + "/" + shown.role()).isEqualTo(office + "/MEDIATOR");
        assertThat(shown.assignee()).isEqualTo(task.getAssignee());
        assertThat(shown.due())
                .isEqualTo(task.getDueDate() == null ? null : task.getDueDate().toInstant());
        assertThat(shown.state()).isEqualTo(OpenTask.State.OPEN);
    }

    private @Nullable LocalDate due(String step) {
        if (OF_AFTERCARE.containsKey(step)) {
            return running().stream()
                    .filter(deadline -> OF_AFTERCARE.get(step).contains(deadline.rule()))
                    .map(CaseDeadline::due)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return WITHOUT_DAY.contains(step) ? null : BEFORE_ACCEPTANCE.contains(step) ? decideBy : concludeBy;
    }

    private List<CaseDeadline> running() {
        return driver.file().deadlines().stream()
                .filter(CaseDeadline::isRunning)
                .toList();
    }

    /** Every watch ends with its deadline, and tells the day that the file tells. */
    private void watchesAreOfRunningDeadlines() {
        List<String> watched = watches().stream()
                .map(watch -> engine.getRuntimeService().getVariables(watch.getId()))
                .map(facts -> facts.get("rule") + " " + ((Date) facts.get("dueAt")).toInstant())
                .toList();
        assertThat(watched)
                .containsExactlyInAnyOrderElementsOf(running().stream()
                        .map(deadline -> deadline.rule() + " " + CityTime.endOf(deadline.due()))
                        .toList());
    }

    private List<ProcessInstance> watches() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(MediationElements.DEADLINE)
                .processInstanceBusinessKey(caseNo())
                .list();
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
        assertThat(running()).isEmpty();
        assertThat(RunningRows.of(engine, database, caseNo())).isEmpty();
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
                    assertThat(update.getTypeName()).isIn("string", "boolean", "date", "null");
                    for (PartyForm party : List.of(CaseDriver.APPLICANT, CaseDriver.RESPONDENT)) {
                        assertThat(String.valueOf(update.getValue()))
                                .doesNotContain(party.name(), party.phone(), party.email());
                    }
                }));
    }
}
