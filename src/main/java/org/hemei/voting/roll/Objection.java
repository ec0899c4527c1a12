package org.hemei.voting.roll;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong with a roll that is posted.
 *
 * @param unit it is about, or null
 * @param objector their name, as it was given
 * @param answer in writing, with whether they were right, once there is one
 * @param disputeNo of the mediation case it was handed to, or null
 */
public record Objection(
        long id,
        @Nullable String unit,
        String objector,
        String body,
        Signature raised,
        @Nullable String answer,
        boolean upheld,
        @Nullable Signature answered,
        @Nullable String disputeNo) {

    public boolean isOpen() {
        return answered == null;
    }
}
