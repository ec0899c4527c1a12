package org.hemei.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox as those see it who keep the mail going. */
public interface MailQueueStore {

    /** Of the states in which something is still to happen. */
    Map<Mail.State, Integer> counts();

    /** The newest first. */
    List<QueuedMail> list(Mail.@Nullable State state, long below, int most);

    int retry(Collection<Long> mails, String by, Instant at);

    int retryAllFailed(String by, Instant at);

    /** Of those nobody knew about: they have arrived. */
    int arrived(Collection<Long> mails, String by, Instant at);

    /** For good; what a party should have read becomes a paper of the office. */
    int drop(Collection<Long> mails, String reason, String by, Instant at);
}
