package org.hemei.voting.online;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which link a unit may vote, and whether it has; what was chosen is not here.
 *
 * @param tokenSha256 null where the link was void before another was made
 * @param making the how-manieth letter of the unit, counted from 1
 * @param submission the hash of the key that the ballot was sent with, once it was
 */
public record BallotLink(
        String countNo,
        String unit,
        @Nullable String tokenSha256,
        int making,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable String submission) {

    /** A new one, nothing being kept of the token itself. */
    static BallotLink made(String countNo, String unit, String tokenSha256, int making, Instant at) {
        return new BallotLink(countNo, unit, tokenSha256, making, at, null, null);
    }

    boolean isVoid() {
        return tokenSha256 == null;
    }

    boolean isUsed() {
        return usedAt != null;
    }
}
