package org.hemei.offices;

import org.jspecify.annotations.Nullable;

/**
 * An office of one tier, or a department beside it.
 *
 * @param platform the joint meeting or centre this tier meets as; it has no mediation seal
 * @param committee the people's mediation committee registered with the justice bureau, whose seal makes an agreement
 */
public record Office(
        String code,
        String name,
        Tier tier,
        Kind kind,
        @Nullable String parent,
        @Nullable String platform,
        @Nullable String committee) {

    /** A link of the chain, or an agency that is asked to do its own part. */
    public enum Kind {
        TIER,
        DEPARTMENT
    }
}
