package org.hemei.notifications;

import java.time.Instant;
import java.util.List;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told in the application.
 *
 * @param path the page that it is about, or null
 */
public record Message(
        long id,
        Phrase subject,
        List<Phrase> text,
        @Nullable String caseNo,
        @Nullable String path,
        boolean urgent,
        Instant at,
        @Nullable Instant readAt) {}
