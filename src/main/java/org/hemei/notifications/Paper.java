package org.hemei.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A notice that an office prints and delivers by hand.
 *
 * @param office the code of that office
 * @param attachments ids of the papers that go with it
 * @param delivered null while it waits
 */
public record Paper(
        long id,
        String office,
        String officeName,
        String name,
        Locale language,
        Phrase subject,
        List<Phrase> text,
        @Nullable String caseNo,
        List<String> attachments,
        Instant written,
        @Nullable Delivery delivered) {

    /** On which day it was delivered, by whom, and when that was entered. */
    public record Delivery(LocalDate on, String username, String by, Instant entered) {}
}
