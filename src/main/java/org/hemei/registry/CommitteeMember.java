package org.hemei.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of a committee in one of its terms, or an alternate.
 *
 * @param rank the order within the term; of alternates, the order of their votes
 * @param unit as on the roll; null where nobody has told
 * @param since first day on the committee; null for an alternate
 * @param until last day; null as long as it lasts
 * @param suspendedSince from when on somebody does no duty while their removal is decided; null for everybody else
 */
public record CommitteeMember(
        long id,
        String compound,
        LocalDate termBeginsOn,
        int rank,
        String name,
        @Nullable String unit,
        Seat seat,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable MembershipEnd endedBecause,
        @Nullable LocalDate suspendedSince) {

    public boolean isSeated() {
        return until == null && seat != Seat.ALTERNATE;
    }

    /** Whether somebody may step up when a seat falls vacant. */
    public boolean isWaiting() {
        return until == null && seat == Seat.ALTERNATE;
    }
}
