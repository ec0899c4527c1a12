package org.hemei.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.hemei.platform.CityTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Processes that wait for times and write down when they went on. What the city itself waits for is set aside, so that
 * nothing else falls due.
 */
public final class ClockTrial {

    /** Under the name by which the processes call it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        ClockTrial clockTrial(ProcessEngine engine, Clock clock) {
            return new ClockTrial(engine, clock);
        }
    }

    /** @param minute of demo time, Beijing */
    public record Note(String caseNo, String what, String minute) {}

    private final ProcessEngine engine;
    private final Clock clock;
    private final List<Note> notes = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Runnable> deeds = new ConcurrentHashMap<>();
    private String deployment = "";

    private ClockTrial(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    public void begin() {
        for (Job job : engine.getManagementService().createJobQuery().active().list()) {
            engine.getManagementService().suspendJobById(job.getId());
        }
        Deployment made = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("org/hemei/platform/engine/clock-trial.bpmn")
                .deploy();
        deployment = made.getId();
    }

    public void end() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        notes.clear();
        deeds.clear();
    }

    /** The next full minute from which trials count. */
    public Instant soon() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(2));
    }

    public static String minute(Instant at) {
        return CityTime.at(at).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public String chain(String caseNo, Instant due) {
        return start("clock-chain", caseNo, due);
    }

    public String deed(String caseNo, Instant due, Runnable deed) {
        deeds.put(caseNo, deed);
        return start("clock-deed", caseNo, due);
    }

    public String patientDeed(String caseNo, Runnable deed) {
        deeds.put(caseNo, deed);
        return start("clock-patient-deed", caseNo, clock.instant());
    }

    private String start(String process, String caseNo, Instant due) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process, caseNo, Map.of("due", CityTime.at(due).toString()))
                .getId();
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Called by the processes. */
    public void note(DelegateExecution execution, String what) {
        notes.add(new Note(execution.getProcessBusinessKey(), what, minute(clock.instant())));
    }

    /** Called by the processes. */
    public void perform(DelegateExecution execution) {
        note(execution, "tried");
        deeds.get(execution.getProcessBusinessKey()).run();
    }
}
