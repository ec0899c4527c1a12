package org.hemei.voting.assembly;

/** How an owners' vote ended. */
public enum VoteOutcome {
    /** Enough took part for a decision, whichever. */
    DECIDED,
    /** Too few took part, and nobody convenes again. */
    NO_QUORUM,
    CANCELLED
}
