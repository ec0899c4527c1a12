package org.hemei.calendar;

import org.hemei.offices.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings open deadlines after the calendar that an upload could not reach: those computed on the old notices by
 * whoever was at work in that moment, and those of a time before the program was shipped with a newer notice.
 */
@Component
class DeadlineUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineUpkeep.class);
    private static final long NONE = -1;

    private final CurrentNotices current;
    private final ObjectProvider<OpenDeadlines> deadlines;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private long seen = NONE;
    private long done = NONE;

    DeadlineUpkeep(
            CurrentNotices current,
            ObjectProvider<OpenDeadlines> deadlines,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.deadlines = deadlines;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Waits a minute after a change, when no transaction is left that knew the old notices. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void look() {
        long version = current.version();
        if (version == seen && version != done) {
            WorkingCalendar calendar = new WorkingCalendar(current.get());
            int moved = catchUp(calendar);
            if (moved > 0) {
                LOG.info("{} open deadlines were brought after the holiday notices", moved);
            }
            done = version;
        }
        seen = version;
    }

    private int catchUp(WorkingCalendar calendar) {
        Integer moved = transaction.execute(status -> deadlines
                .orderedStream()
                .mapToInt(open -> open.apply(calendar, actor.orSystem()).size())
                .sum());
        return moved == null ? 0 : moved;
    }
}
