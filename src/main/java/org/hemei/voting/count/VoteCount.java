package org.hemei.voting.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * The count of one vote.
 *
 * @param voteNo whose frozen roll it goes by
 * @param opensOn first day on which ballots count, {@code closesOn} the last
 * @param questions as they stand on the ballot
 * @param seats how many of them a ballot may agree to
 * @param online how owners may vote other than on paper
 * @param checksum of all ballots as they count, once the first of two has signed
 */
public record VoteCount(
        String countNo,
        String voteNo,
        String street,
        LocalDate opensOn,
        LocalDate closesOn,
        List<String> questions,
        int seats,
        OnlineVoting online,
        @Nullable String checksum,
        @Nullable String signedBy,
        @Nullable String signedByName,
        @Nullable String certifiedBy,
        @Nullable String certifiedByName,
        @Nullable Instant certifiedAt) {

    public VoteCount {
        questions = List.copyOf(questions);
    }

    /**
     * Whether a ballot that arrives in this moment is in time: from 0:00 of the first day to 24:00 of the last (Civil
     * Code art. 203).
     */
    public boolean isOpen(Instant at) {
        LocalDate day = CityTime.day(at);
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** The first moment of the first day. */
    public Instant opens() {
        return opensOn.atStartOfDay(CityTime.ZONE).toInstant();
    }

    public boolean isCertified() {
        return certifiedBy != null;
    }
}
