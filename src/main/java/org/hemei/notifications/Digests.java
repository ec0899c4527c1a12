package org.hemei.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes everybody who wants one a summary in the morning of a working day, when there is something to tell. */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final NotificationStore store;
    private final ObjectProvider<DigestSource> sources;
    private final WorkingCalendar calendar;
    private final LocalTime from;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable LocalDate written;

    Digests(
            NotificationStore store,
            ObjectProvider<DigestSource> sources,
            WorkingCalendar calendar,
            NotificationSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sources = sources;
        this.calendar = calendar;
        this.from = settings.digestAt();
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once a day over all nodes; a day that is over is not made up for. */
    void write() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(written) || LocalTime.now(clock).isBefore(from) || !calendar.isWorkingDay(today)) {
            return;
        }
        if (!store.isDigestWritten(today)) {
            store.digestReaders().forEach(reader -> write(reader, today));
            store.digestWritten(today);
        }
        written = today;
    }

    /** Each in a transaction of its own, so that one that cannot be written keeps nobody else from theirs. */
    private void write(String reader, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Phrase> lines = sources.orderedStream()
                        .flatMap(source -> source.digest(reader).stream())
                        .toList();
                if (!lines.isEmpty()) {
                    store.digest(notice(reader, today, lines), new Recipient.Colleague(reader), clock.instant());
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("The summary of {} for {} cannot be written", today, reader, failed);
        }
    }

    private Notice notice(String reader, LocalDate today, List<Phrase> lines) {
        Phrase head =
                Phrase.of("notifications.digest.head", LocalTime.now(clock).format(TIME));
        return Notice.of(
                "notifications.digest:" + today + ":" + reader,
                Recipient.colleague(reader),
                Phrase.of("notifications.digest.subject", today.toString()),
                Stream.concat(Stream.of(head), lines.stream()).toArray(Phrase[]::new));
    }
}
