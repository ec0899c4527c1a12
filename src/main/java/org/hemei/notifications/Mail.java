package org.hemei.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a sender has taken from the outbox.
 *
 * @param name whom it greets
 * @param office the name of the office that writes, or null
 * @param tries how often the server has refused it so far
 */
public record Mail(
        long id,
        Audience audience,
        String name,
        String address,
        Locale language,
        Phrase subject,
        List<Phrase> text,
        @Nullable String office,
        List<String> attachments,
        Instant written,
        int tries) {

    /** Whom it goes to, and why. */
    public enum Audience {
        PARTY,
        STAFF,
        DIGEST
    }

    /** Where a mail stands; only {@code QUEUED} mails go by themselves. */
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        UNSURE,
        DROPPED
    }

    /** Why it did not go, or may not have gone. */
    public enum Trouble {
        /** The server could not be reached, so this says nothing about the mail. */
        UNREACHABLE,
        /** The server does not let this application in, which says nothing about the mail either. */
        LOGIN,
        REFUSED,
        /** The server says that there is no such mailbox. */
        NO_MAILBOX,
        /** A paper that belongs to it is not there. */
        NO_PAPER,
        UNREADABLE,
        /** The connection broke while the mail was handed over. */
        BROKEN_OFF,
        /** The process ended while the mail was handed over. */
        ABANDONED
    }
}
