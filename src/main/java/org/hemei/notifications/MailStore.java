package org.hemei.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox as its senders see it. Every step is a transaction of its own. */
public interface MailStore {

    /**
     * What has become of a mail that was taken.
     *
     * @param due when it may be tried again, if it is
     * @param reply the number the server answered with, if it answered
     */
    record Progress(
            Mail.State state, Instant due, int tries, Mail.@Nullable Trouble trouble, @Nullable Integer reply) {}

    /**
     * Takes the mail that is due first, and that no other sender takes at the same moment.
     *
     * @param quiet whether parties are left alone now, unless it is urgent
     */
    Optional<Mail> take(int sender, boolean quiet, Instant now);

    /** By the sender that has taken it, even if it was given up for dead meanwhile. */
    void settle(long mail, int sender, Progress progress, Instant now);

    /** The senders that have taken a mail and not yet told what became of it. */
    List<Integer> senders();

    /** Leaves it to people to find out whether the mails of a sender that is gone have arrived. */
    int abandon(int sender, Instant now);
}
