package org.hemei.platform.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.hemei.platform.AfterDemoStep;
import org.hemei.platform.clock.DemoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class SteppingDemoClock implements DemoClock {

    private static final Logger log = LoggerFactory.getLogger(SteppingDemoClock.class);

    /** A process that makes a new job of every job must not keep the clock for ever. */
    private static final int MOST_JOBS = 100_000;

    /** Those that a dead process has left behind are held for minutes, and nobody will finish them. */
    private static final Duration PATIENCE_WITH_RUNNING_JOBS = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final AcquisitionGate gate;
    private final DueJobs jobs;
    private final TimerNames names;
    private final EngineDemoTime time;
    private final Clock clock;
    private final ObjectProvider<AfterDemoStep> afterwards;
    private final ManagementService management;
    private final JobExecutor executor;

    /** Nothing of a request may reach the jobs: neither its transaction, nor its person, nor its language. */
    private final TaskExecutor ownThread = new SimpleAsyncTaskExecutor("demo-clock-");

    SteppingDemoClock(
            AcquisitionGate gate,
            DueJobs jobs,
            TimerNames names,
            EngineDemoTime time,
            Clock clock,
            ObjectProvider<AfterDemoStep> afterwards,
            ProcessEngine engine) {
        this.gate = gate;
        this.jobs = jobs;
        this.names = names;
        this.time = time;
        this.clock = clock;
        this.afterwards = afterwards;
        this.management = engine.getManagementService();
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public Step step(UnaryOperator<Instant> target) {
        try {
            return CompletableFuture.supplyAsync(() -> gate.closed(() -> pass(target)), ownThread)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            // It has found nothing for a while, and would take its time before it looks again.
            executor.jobWasAdded();
        }
    }

    @Override
    public List<Timer> next(int most, Locale language) {
        return jobs.timers(most).stream()
                .map(timer -> new Timer(
                        names.process(timer, language), names.element(timer, language), timer.caseNo(), timer.due()))
                .toList();
    }

    private Step pass(UnaryOperator<Instant> wish) {
        Instant target = wish.apply(clock.instant());
        awaitRunningJobs();
        StepOutcome outcome = new StepOutcome();
        while (outcome.tries() < MOST_JOBS) {
            // Time also runs on by itself, and what comes about meanwhile is due as well.
            Instant until = clock.instant().isAfter(target) ? clock.instant() : target;
            Optional<DueJobs.Job> next = jobs.first(until, outcome.givenUp());
            if (next.isEmpty()) {
                time.passTo(target);
                return outcome.at(clock.instant(), doAfterwards());
            }
            time.passTo(next.get().at());
            run(next.get().id(), outcome);
        }
        log.warn("{} jobs were tried and there is no end to them; the clock stays at {}", MOST_JOBS, clock.instant());
        return outcome.at(clock.instant(), 0);
    }

    private int doAfterwards() {
        return afterwards.orderedStream().mapToInt(AfterDemoStep::run).sum();
    }

    /** What became of a failure, retries and incident, is the engine's business. */
    private void run(String job, StepOutcome outcome) {
        try {
            management.executeJob(job);
            outcome.fired(job);
        } catch (ProcessEngineException failure) {
            boolean gone = management.createJobQuery().jobId(job).count() == 0;
            if (gone) {
                outcome.gone(job);
            } else {
                outcome.failed(job);
                log.warn("Job {} failed: {}", job, failure.getMessage());
            }
        }
    }

    private void awaitRunningJobs() {
        Instant end = clock.instant().plus(PATIENCE_WITH_RUNNING_JOBS);
        while (jobs.areRunning(clock.instant()) && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
