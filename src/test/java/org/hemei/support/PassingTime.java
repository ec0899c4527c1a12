package org.hemei.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.springframework.context.ApplicationContext;

/** Lets time pass for one case alone: the others of a shared city stay as they are. */
public final class PassingTime {

    private final ProcessEngine engine;
    private final DemoTime time;
    private final Clock clock;

    public PassingTime(ApplicationContext application) {
        this.engine = application.getBean(ProcessEngine.class);
        this.time = application.getBean(DemoTime.class);
        this.clock = application.getBean(Clock.class);
    }

    /** To a moment in the city's time, such as {@code 2026-03-10T10:00}; what is due on the way is done when it is due. */
    public void until(String caseNo, String moment) {
        Instant end = LocalDateTime.parse(moment).atZone(CityTime.ZONE).toInstant();
        for (Optional<Job> next = next(caseNo, end); next.isPresent(); next = next(caseNo, end)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                time.moveTo(due);
            }
            engine.getManagementService().executeJob(next.get().getId());
        }
        time.moveTo(end);
    }

    private Optional<Job> next(String caseNo, Instant end) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(job -> !job.getDuedate().toInstant().isAfter(end))
                .min(Comparator.comparing(Job::getDuedate));
    }
}
