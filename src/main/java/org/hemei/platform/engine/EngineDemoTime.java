package org.hemei.platform.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.hemei.platform.DemoTime;
import org.hemei.platform.clock.KeptOffset;
import org.hemei.platform.clock.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class EngineDemoTime implements DemoTime {

    private final MovableClock clock;
    private final KeptOffset database;
    private final ObjectProvider<ProcessEngine> engine;
    private Duration kept;

    EngineDemoTime(MovableClock clock, KeptOffset database, ObjectProvider<ProcessEngine> engine) {
        this.clock = clock;
        this.database = database;
        this.engine = engine;
        this.kept = clock.offset();
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        show(offsetTo(instant));
    }

    @Override
    public void passTo(Instant instant, String caseNo) {
        for (Optional<Job> next = next(instant, caseNo); next.isPresent(); next = next(instant, caseNo)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                moveTo(due);
            }
            engine.getObject().getManagementService().executeJob(next.get().getId());
        }
        moveTo(instant);
    }

    private Optional<Job> next(Instant until, String caseNo) {
        ProcessEngine processes = engine.getObject();
        return processes
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .stream()
                .flatMap(instance ->
                        processes
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate));
    }

    @Override
    public synchronized void reset() {
        show(kept);
    }

    @Override
    public boolean isMoved() {
        return !clock.offset().isZero();
    }

    /** For good, on all nodes, and never backwards. */
    synchronized void passTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            Duration offset = offsetTo(instant);
            database.keep(offset);
            kept = offset;
            show(offset);
        }
    }

    /** Another node may have let time pass. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void follow() {
        database.find().filter(now -> !now.equals(kept)).ifPresent(now -> {
            kept = now;
            show(now);
        });
    }

    private static Duration offsetTo(Instant instant) {
        return Duration.ofMillis(instant.toEpochMilli() - System.currentTimeMillis());
    }

    private void show(Duration offset) {
        clock.offset(offset);
        ClockUtil.offset(offset.toMillis());
    }
}
