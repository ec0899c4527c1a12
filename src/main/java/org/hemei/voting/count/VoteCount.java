package org.hemei.voting.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The count of one vote.
 *
 * @param voteNo whose frozen roll it goes by
 * @param opensOn first day on which ballots count, {@code closesOn} the last
 * @param questions as they stand on the ballot
 * @param seats how many of them a ballot may agree to
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
        @Nullable String checksum,
        @Nullable String signedBy,
        @Nullable String signedByName,
        @Nullable String certifiedBy,
        @Nullable String certifiedByName,
        @Nullable Instant certifiedAt) {

    public VoteCount {
        questions = List.copyOf(questions);
    }

    public boolean isCertified() {
        return certifiedBy != null;
    }
}
