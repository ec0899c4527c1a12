package org.hemei.calendar;

import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The notices that count now, the uploaded over the shipped ones. Whoever asks is given what is in memory; every node
 * looks every few seconds whether another has changed it.
 */
@Component
class CurrentNotices implements Supplier<HolidayNotices> {

    private record Snapshot(long version, HolidayNotices notices) {}

    private final HolidayNotices shipped = HolidayNotices.shipped();
    private final NoticeStore store;
    private volatile Snapshot snapshot;

    CurrentNotices(NoticeStore store) {
        this.store = store;
        this.snapshot = new Snapshot(store.version(), stored());
    }

    @Override
    public HolidayNotices get() {
        return snapshot.notices();
    }

    long version() {
        return snapshot.version();
    }

    /** As the database has them, in the present transaction. */
    HolidayNotices stored() {
        return shipped.with(store.current());
    }

    /** To be called when the transaction has committed that made this version. */
    synchronized void replace(long version, HolidayNotices notices) {
        snapshot = new Snapshot(version, notices);
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    synchronized void refresh() {
        long version = store.version();
        if (version != snapshot.version()) {
            snapshot = new Snapshot(version, stored());
        }
    }
}
