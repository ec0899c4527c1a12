package org.hemei.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as those see it who keep the mail going: nothing of what it says, and not quite to whom it goes.
 *
 * @param address masked
 * @param office the name of the office that can be asked, or null
 * @param reply the number the mail server answered with
 * @param decidedBy the name of who decided last what becomes of it
 */
public record QueuedMail(
        long id,
        Mail.Audience audience,
        @Nullable String address,
        @Nullable String office,
        Mail.State state,
        Instant written,
        Instant due,
        Instant changed,
        int tries,
        Mail.@Nullable Trouble trouble,
        @Nullable Integer reply,
        @Nullable String decidedBy,
        @Nullable String reason) {}
