package org.hemei.platform.engine;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.hemei.platform.Conflict;
import org.hemei.platform.clock.ClockTrial;
import org.hemei.platform.clock.DemoClock.Step;
import org.hemei.platform.clock.MovedCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Job executors, of which every node has one, and the person who moves the time keep out of each other's way. */
@MovedCityTest
@Timeout(60)
class AcquisitionGateTest {

    @Autowired
    SteppingDemoClock demo;

    @Autowired
    DueJobs jobs;

    @Autowired
    ClockTrial trial;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    ProcessEngineConfigurationImpl setup;

    @BeforeEach
    void begin() {
        setup = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        trial.begin();
    }

    @AfterEach
    void end() {
        trial.end();
    }

    /** As every node's job executor does, at short intervals. */
    private int acquired() {
        return setup.getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(setup.getJobExecutor(), 10))
                .size();
    }

    private Job jobOf(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    @Test
    void noJobIsTakenWhileTimeIsMovedAndAfterwardsTheyAre() {
        Instant soon = trial.soon();
        List<Integer> taken = new ArrayList<>();
        trial.deed(
                "meanwhile",
                soon,
                () -> taken.add(CompletableFuture.supplyAsync(this::acquired).join()));
        trial.chain("due meanwhile", soon);

        Step step = demo.step(now -> soon);
        assertThat(taken).containsExactly(0);
        assertThat(step.fired()).isEqualTo(2);

        trial.patientDeed("due afterwards", () -> {});
        assertThat(acquired()).isEqualTo(1);
    }

    @Test
    void jobsAreTakenAgainWhenNothingCameOfTheStep() {
        trial.patientDeed("due", () -> {});

        assertThatThrownBy(() -> demo.step(now -> {
                    assertThat(CompletableFuture.supplyAsync(this::acquired).join())
                            .isZero();
                    throw new IllegalArgumentException("backwards");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(acquired()).isEqualTo(1);
    }

    @Test
    void aRunningJobExecutorGoesOnByItselfAfterwards() throws Exception {
        JobExecutor executor = setup.getJobExecutor();
        executor.start();
        try {
            demo.step(now -> now);
            CompletableFuture<String> done = new CompletableFuture<>();
            trial.patientDeed(
                    "by itself", () -> done.complete(Thread.currentThread().getName()));

            assertThat(done.get(20, TimeUnit.SECONDS)).doesNotStartWith("demo-clock");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void onlyOneAtATimeMovesTheTime() {
        Instant soon = trial.soon();
        List<String> refused = new ArrayList<>();
        trial.deed("meanwhile", soon, () -> {
            try {
                demo.step(now -> now);
            } catch (Conflict conflict) {
                refused.add(conflict.current());
            }
        });

        assertThat(demo.step(now -> soon).fired()).isEqualTo(1);
        assertThat(refused).containsExactly("STEPPING");
        assertThat(demo.step(now -> now).fired()).isZero();
    }

    @Test
    void whatAJobExecutorHasInHandIsFinishedFirst() {
        String instance = trial.patientDeed("in hand", () -> {});
        assertThat(acquired()).isEqualTo(1);
        Instant target = clock.instant().plus(30, MINUTES);

        CompletableFuture<Step> step = CompletableFuture.supplyAsync(() -> demo.step(now -> target));
        while (advisoryLocks() < 2) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(step).isNotDone();
        engine.getManagementService().executeJob(jobOf(instance).getId());

        assertThat(step.join().fired()).isZero();
        assertThat(trial.notes()).hasSize(1);
        assertThat(trial.notes().get(0).minute()).isLessThan(ClockTrial.minute(target));
    }

    @Test
    void whatADeadProcessHadInHandIsDueWhenItsHoldEnds() {
        String instance = trial.patientDeed("left behind", () -> {});
        acquired();
        Instant end = clock.instant().plusMillis(setup.getJobExecutor().getLockTimeInMillis());

        assertThat(jobs.areRunning(clock.instant())).isTrue();
        assertThat(jobs.first(end.minus(1, MINUTES), Set.of())).isEmpty();
        assertThat(jobs.first(end, Set.of())).get().satisfies(job -> {
            assertThat(job.id()).isEqualTo(jobOf(instance).getId());
            assertThat(job.at()).isBetween(end.minus(1, MINUTES), end);
        });
        assertThat(jobs.first(end, Set.of(jobOf(instance).getId()))).isEmpty();
    }

    private int advisoryLocks() {
        return database.sql(
                        """
                        select count(*) from pg_locks join pg_database on pg_database.oid = pg_locks.database
                        where locktype = 'advisory' and granted and datname = current_database()""")
                .query(Integer.class)
                .single();
    }
}
