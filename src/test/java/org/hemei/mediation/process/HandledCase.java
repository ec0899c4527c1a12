package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.IntakeForm;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.PassingTime;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskLine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispute in the hands of named people; its timers fire when a test lets time pass. */
class HandledCase {

    private final ApplicationContext application;
    private final ProcessEngine engine;
    private final CaseDriver driver;
    /** An ended instance can still be asked what it passed, but is no longer found among the running. */
    private final Map<String, ProcessInstance> instances = new HashMap<>();

    HandledCase(ApplicationContext application, IntakeForm form) {
        this.application = application;
        engine = application.getBean(ProcessEngine.class);
        init(engine);
        driver = CaseDriver.register(application, form);
        remember();
    }

    String caseNo() {
        return driver.caseNo();
    }

    CaseDriver driver() {
        return driver;
    }

    DisputeFile file() {
        return driver.file();
    }

    List<String> history() {
        return driver.history();
    }

    /** Takes these steps as they usually go, by whoever they wait for. */
    HandledCase take(String... steps) {
        for (String step : steps) {
            take(step, Map.of());
        }
        return this;
    }

    HandledCase take(String step, Map<String, Object> fields) {
        driver.complete(step, fields);
        return remember();
    }

    /** Completes exactly this as this person. */
    HandledCase does(String username, String step, Map<String, Object> fields) {
        String task = driver.task(step).task().id();
        as(username, actor -> application.getBean(TaskDesk.class).complete(task, null, new HashMap<>(fields), actor));
        return remember();
    }

    <T> T as(String username, Function<Actor, T> action) {
        T result = CaseDriver.as(application, username, action);
        remember();
        return result;
    }

    /** Lets time pass for this case alone. */
    HandledCase until(String moment) {
        new PassingTime(application).until(caseNo(), moment);
        return remember();
    }

    /** The steps the case waits at, and no others. */
    HandledCase waitsAt(String... steps) {
        assertThat(driver.tasks().stream().map(HandledCase::step)).containsExactlyInAnyOrder(steps);
        return this;
    }

    private static String step(TaskLine line) {
        return line.task().taskKey().replace("userTask_", "");
    }

    /** Whose a step is and when its last day is: {@code community2 2026-04-09}, or {@code YZ-QH-WT/LEAD} of nobody yet. */
    String at(String step) {
        OpenTask task = driver.task(step).task();
        String who = task.assignee() == null ? task.office() + "/" + task.role() : task.assignee();
        Instant due = task.due();
        return due == null ? who : who + " " + CityTime.day(due);
    }

    /** Each deadline by its rule, its last day, and whether it runs: {@code revisit 2026-04-09 met}. */
    List<String> deadlines() {
        return file().deadlines().stream()
                .map(deadline -> shortly(deadline) + (deadline.isRunning() ? "" : " met"))
                .toList();
    }

    /** What is watched over, by rule, day and the office that is told: {@code revisit 2026-04-09 YZ-QH-WT-YS}. */
    List<String> watches() {
        return running().stream()
                .filter(instance -> key(instance).equals(MediationElements.DEADLINE))
                .map(watch -> engine.getRuntimeService().getVariables(watch.getId()))
                .map(facts -> String.join(
                        " ",
                        String.valueOf(facts.get(MediationVariables.RULE)).replace("mediation.", ""),
                        CityTime.day(((Date) facts.get(MediationVariables.DUE_AT)).toInstant())
                                .toString(),
                        String.valueOf(facts.get(MediationVariables.OFFICE_CODE))))
                .sorted()
                .toList();
    }

    private static String shortly(CaseDeadline deadline) {
        return deadline.rule().replace("mediation.", "") + " " + deadline.due();
    }

    List<String> waysOut() {
        return file().waysOut().stream()
                .map(Phrase::code)
                .map(code -> code.replace("mediation.wayOut.", ""))
                .toList();
    }

    /** What is wrong with what was tried, each as {@code field CODE}; the case and its tasks are as before. */
    List<String> faults(ThrowingCallable attempt) {
        return ((InvalidInput) refused(InvalidInput.class, attempt))
                .errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList();
    }

    /** Refused like this, and neither the file with its history nor any task is another than before. */
    Throwable refused(Class<? extends Exception> how, ThrowingCallable attempt) {
        DisputeFile file = file();
        List<TaskLine> tasks = driver.tasks();
        Throwable refusal = catchThrowable(attempt);
        assertThat(refusal).isInstanceOf(how);
        assertThat(file()).isEqualTo(file);
        assertThat(driver.tasks()).isEqualTo(tasks);
        return refusal;
    }

    /** The assertions of the latest instance of this process, running or ended. */
    ProcessInstanceAssert in(String process) {
        assertThat(instances).containsKey(process);
        return ProcessEngineTests.assertThat(instances.get(process));
    }

    /** The assertions of the latest watch over a deadline, by its rule without {@code mediation.}. */
    ProcessInstanceAssert watch(String rule) {
        return in(MediationElements.DEADLINE + "/mediation." + rule);
    }

    /** Nothing of it is left in the engine's running state or on anybody's list. */
    HandledCase isFiled() {
        in(MediationElements.CASE).isEnded();
        assertThat(file().filedAt()).isNotNull();
        assertThat(driver.tasks()).isEmpty();
        assertThat(RunningRows.of(engine, application.getBean(JdbcClient.class), caseNo()))
                .isEmpty();
        return this;
    }

    /** To be asked after the driver took steps of its own. */
    HandledCase look() {
        return remember();
    }

    private HandledCase remember() {
        running().forEach(instance -> instances.put(name(instance), instance));
        return this;
    }

    private String name(ProcessInstance instance) {
        return key(instance).equals(MediationElements.DEADLINE)
                ? key(instance) + "/" + variable(instance, MediationVariables.RULE)
                : key(instance);
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().replaceAll(":.*", "");
    }

    private String variable(ProcessInstance instance, String name) {
        return String.valueOf(engine.getRuntimeService().getVariable(instance.getId(), name));
    }

    private List<ProcessInstance> running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo())
                .list();
    }
}
