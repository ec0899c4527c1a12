package org.hemei.notifications;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds, on a thread of its own: a slow mail server holds up nothing else. */
@Component
@ConditionalOnProperty(name = "hemei.notifications.dispatch", havingValue = "true", matchIfMissing = true)
class Outbox implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Longer than a mail server may keep a mail that is being handed over. */
    private static final int PATIENCE_SECONDS = 60;

    private final Dispatcher dispatcher;
    private final Digests digests;
    private final long millis;
    private @Nullable ScheduledExecutorService thread;

    Outbox(Dispatcher dispatcher, Digests digests, NotificationSettings settings) {
        this.dispatcher = dispatcher;
        this.digests = digests;
        this.millis = settings.every().toMillis();
    }

    /** Not before: while the demo city is being built, its clock stands in the past. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void open() {
        if (thread == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "outbox"));
            started.scheduleWithFixedDelay(() -> look(started), millis, millis, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    private void look(ScheduledExecutorService until) {
        try {
            digests.write();
            dispatcher.round(() -> !until.isShutdown());
        } catch (RuntimeException failed) {
            LOG.error("The outbox could not be looked through", failed);
        }
    }

    /** The mail that is being handed over is finished and written down. */
    @Override
    public synchronized void destroy() throws InterruptedException {
        if (thread != null) {
            thread.shutdown();
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A mail is still being handed over; whether it arrived, somebody will have to find out");
            }
        }
    }
}
