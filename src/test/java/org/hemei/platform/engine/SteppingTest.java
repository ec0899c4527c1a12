package org.hemei.platform.engine;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.platform.clock.ClockTrial.minute;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.hemei.platform.clock.ClockTrial;
import org.hemei.platform.clock.ClockTrial.Note;
import org.hemei.platform.clock.DemoClock.Step;
import org.hemei.platform.clock.MovedCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens while the demo's time is moved forward. */
@MovedCityTest
class SteppingTest {

    @Autowired
    SteppingDemoClock demo;

    @Autowired
    ClockTrial trial;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        trial.begin();
    }

    @AfterEach
    void end() {
        trial.end();
    }

    private Step stepTo(Instant target) {
        return demo.step(now -> target);
    }

    private Job jobOf(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    @Test
    void everyJobIsDoneAtItsOwnTimeAndSoIsWhatItLeadsTo() {
        Instant soon = trial.soon();
        trial.chain("late", soon.plus(30, MINUTES));
        trial.chain("early", soon);

        Step step = stepTo(soon.plus(2, DAYS));

        assertThat(trial.notes())
                .containsExactly(
                        new Note("early", "first", minute(soon)),
                        new Note("late", "first", minute(soon.plus(30, MINUTES))),
                        new Note("early", "second", minute(soon.plus(1, HOURS))),
                        new Note("late", "second", minute(soon.plus(90, MINUTES))),
                        new Note("early", "third", minute(soon.plus(25, HOURS))),
                        new Note("late", "third", minute(soon.plus(25, HOURS).plus(30, MINUTES))));
        assertThat(step.fired()).isEqualTo(8);
        assertThat(step.failed()).isZero();
        assertThat(step.now()).isBetween(soon.plus(2, DAYS), soon.plus(2, DAYS).plusSeconds(10));
    }

    @Test
    void whatIsDueAfterTheTargetGoesOnWaiting() {
        Instant soon = trial.soon();
        String instance = trial.chain("waiting", soon.plus(1, HOURS));

        Step step = stepTo(soon.plus(59, MINUTES));

        assertThat(step.fired()).isZero();
        assertThat(jobOf(instance).getDuedate()).isEqualTo(soon.plus(1, HOURS));
        assertThat(clock.instant()).isBefore(soon.plus(1, HOURS));
    }

    @Test
    void javaAndTheEngineGoTogetherAndTheTimeRunsOn() {
        Instant target = trial.soon().plus(3, HOURS);

        stepTo(target);

        assertThat(clock.instant()).isAfterOrEqualTo(target);
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(Date.from(clock.instant()), 100);
        Instant seen = clock.instant();
        assertThat(clock.instant()).isAfterOrEqualTo(seen);
        assertThat(demo.step(now -> now).now()).isAfter(seen);
    }

    @Test
    void aJobThatFailsIsLeftAsAnIncidentAndTheOthersGoOn() {
        Instant soon = trial.soon();
        String failing = trial.deed("failing", soon, () -> {
            throw new IllegalStateException("out of order");
        });
        trial.chain("other", soon.plus(1, MINUTES));

        Step step = stepTo(soon.plus(10, MINUTES));

        assertThat(step.fired()).isEqualTo(1);
        assertThat(step.failed()).isEqualTo(1);
        assertThat(trial.notes()).extracting(Note::caseNo).containsExactly("failing", "failing", "failing", "other");
        assertThat(jobOf(failing).getRetries()).isZero();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(failing)
                        .count())
                .isEqualTo(1);
        assertThat(stepTo(soon.plus(20, MINUTES)).failed()).isZero();
    }

    @Test
    void aJobThatSucceedsWhenTriedAgainAtItsTimeIsDone() {
        Instant begun = clock.instant();
        List<Instant> tries = new ArrayList<>();
        trial.patientDeed("second try", () -> {
            tries.add(clock.instant());
            if (tries.size() == 1) {
                throw new IllegalStateException("not yet");
            }
        });

        assertThat(stepTo(begun.plus(30, MINUTES)).failed()).isEqualTo(1);
        Step step = stepTo(begun.plus(2, HOURS));

        assertThat(step.fired()).isEqualTo(1);
        assertThat(step.failed()).isZero();
        assertThat(tries).hasSize(2);
        assertThat(minute(tries.get(1))).isEqualTo(minute(tries.get(0).plus(1, HOURS)));
    }

    @Test
    void aJobThatMetSomebodyElseIsTriedAgain() {
        Instant soon = trial.soon();
        AtomicInteger tries = new AtomicInteger();
        trial.deed("colliding", soon, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new OptimisticLockingException("somebody was faster");
            }
        });

        Step step = stepTo(soon.plus(10, MINUTES));

        assertThat(step.fired()).isEqualTo(1);
        assertThat(step.failed()).isZero();
    }

    @Test
    void theEnginesHousekeepingIsLeftAlone() {
        assertThat(engine.getHistoryService().findHistoryCleanupJobs()).isNotEmpty();
        engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> engine.getManagementService()
                .activateJobById(job.getId()));

        Step step = stepTo(clock.instant().plus(3, DAYS));

        assertThat(step.fired()).isZero();
        assertThat(step.failed()).isZero();
    }

    @Test
    void jobsBelongToNobodyAndNotToTheRequest() {
        Instant soon = trial.soon();
        List<Object> seen = new ArrayList<>();
        String instance = trial.deed("nobody's", soon, () -> {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            seen.add(who == null ? "nobody" : who);
        });
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("admin", null, List.of()));
        try {
            new TransactionTemplate(transactions).executeWithoutResult(request -> {
                stepTo(soon);
                request.setRollbackOnly();
            });
            assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                    .isEqualTo("admin");
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(seen).containsExactly("nobody");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }
}
