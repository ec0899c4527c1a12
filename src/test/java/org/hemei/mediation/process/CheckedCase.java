package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
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
import org.hemei.mediation.TransferGround;
import org.hemei.offices.Offices;
import org.hemei.platform.CityTime;
import org.hemei.support.CaseDriver;
import org.hemei.support.PassingTime;
import org.hemei.tasks.OpenTask;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispute whose engine, work list and file are compared with each other at every step it takes. */
class CheckedCase {

    private final CaseDriver driver;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final Offices offices;
    private final PassingTime time;
    private final LocalDate decideBy;
    private LocalDate concludeBy;
    /** An ended instance can still be asked what it passed, but no longer be found among the running. */
    private final Map<String, ProcessInstance> instances = new HashMap<>();

    /** @param concludeBy the last day of the month that runs from acceptance, should it come to that */
    CheckedCase(ApplicationContext application, IntakeForm form, String decideBy, String concludeBy) {
        this.engine = application.getBean(ProcessEngine.class);
        this.database = application.getBean(JdbcClient.class);
        this.offices = application.getBean(Offices.class);
        this.time = new PassingTime(application);
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

    /** A step while something runs beside the case, whose tasks are none of the case's own. */
    CheckedCase takeBeside(String step, Map<String, Object> fields) {
        driver.complete(step, fields);
        rememberInstances();
        return this;
    }

    CheckedCase withdraw(String party) {
        driver.withdraw(party);
        rememberInstances();
        return this;
    }

    CheckedCase transfer(String office, TransferGround ground) {
        driver.transfer(office, ground);
        rememberInstances();
        return this;
    }

    /** Lives through the time until then, such as {@code 2026-03-10T10:00}. */
    CheckedCase until(String moment) {
        time.until(caseNo(), moment);
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
        Map<String, OpenTask> shown = new HashMap<>();
        driver.tasks().forEach(line -> shown.put(line.task().id(), line.task()));
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo())
                .initializeFormKeys()
                .list();
        assertThat(tasks).extracting(Task::getId).containsExactlyInAnyOrderElementsOf(shown.keySet());
        DisputeFile file = driver.file();
        ExpectedTasks expected = new ExpectedTasks(file, offices, decideBy, concludeBy);
        assertThat(tasks).allSatisfy(task -> {
            ProcessEngineTests.assertThat(instanceOf(task))
                    .isWaitingAt(task.getTaskDefinitionKey())
                    .hasBusinessKey(caseNo());
            expected.isRight(task, candidatesOf(task));
            expected.isShownRight(shown.get(task.getId()), task);
        });
        variablesAreFactsAboutNobody();
        watchesAreOf(running(file));
        return tasks;
    }

    private ProcessInstance instanceOf(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private List<String> candidatesOf(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<CaseDeadline> running(DisputeFile file) {
        return file.deadlines().stream().filter(CaseDeadline::isRunning).toList();
    }

    /** Every watch ends with its deadline, and tells the day that the file tells. */
    private void watchesAreOf(List<CaseDeadline> running) {
        List<String> watched = watches().stream()
                .map(watch -> engine.getRuntimeService().getVariables(watch.getId()))
                .map(facts -> facts.get("rule") + " " + ((Date) facts.get("dueAt")).toInstant())
                .toList();
        assertThat(watched)
                .containsExactlyInAnyOrderElementsOf(running.stream()
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
        assertThat(running(file)).isEmpty();
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

    /** The ways that the parties were told, without what their codes have in common. */
    List<String> waysOut() {
        return driver.file().waysOut().stream()
                .map(way -> way.code().replace("mediation.wayOut.", ""))
                .toList();
    }

    /** Every deadline that the case has had, each as its rule and last day. */
    List<String> deadlines() {
        return driver.file().deadlines().stream()
                .map(deadline -> deadline.rule().replace("mediation.", "") + " " + deadline.due())
                .toList();
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

    /** What the engine keeps of a case in any process of it, at any time: facts for gateways, never people or objects. */
    private void variablesAreFactsAboutNobody() {
        List<KeptFact> kept = database.sql(
                        """
                        select detail.var_type_ as type, coalesce(detail.text_, '') as text from act_hi_detail detail
                        join act_hi_procinst instance on instance.proc_inst_id_ = detail.proc_inst_id_
                        where instance.business_key_ = ?""")
                .param(caseNo())
                .query(KeptFact.class)
                .list();
        assertThat(kept).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.type()).isIn("string", "boolean", "date", "null");
            for (PartyForm party : List.of(CaseDriver.APPLICANT, CaseDriver.RESPONDENT)) {
                assertThat(fact.text()).doesNotContain(party.name(), party.phone(), party.email());
            }
        });
    }

    private record KeptFact(String type, String text) {}
}
