package org.hemei.election;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a committee has met, and what about.
 *
 * @param struckReason why it counts no more; null where it counts
 */
public record CommitteeMeeting(
        long id,
        LocalDate metOn,
        String subject,
        String enteredByName,
        @Nullable String struckByName,
        @Nullable String struckReason) {

    public boolean isStruck() {
        return struckReason != null;
    }
}
