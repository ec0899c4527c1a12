package org.hemei.notifications;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** Hands mails over to a server. */
interface PostOffice {

    enum Answer {
        TAKEN,
        /** Not this time. */
        REFUSED,
        /** There is no sense in trying again. */
        REJECTED,
        /** The server is not there for any mail. */
        CLOSED,
        /** Nobody knows whether the server has taken it. */
        UNCLEAR
    }

    /** @param reply the number the server answered with, if it answered */
    record Handover(Answer answer, Mail.@Nullable Trouble trouble, @Nullable Integer reply) {

        static final Handover TAKEN = new Handover(Answer.TAKEN, null, null);
    }

    /** Whether there is a server at all to hand mails to. */
    boolean isConfigured();

    MimeMessage blank();

    Handover handOver(MimeMessage mail);
}
