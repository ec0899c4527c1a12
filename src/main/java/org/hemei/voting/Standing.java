package org.hemei.voting;

/** Where a head stands once their ballots have been read together. */
public enum Standing {
    YES,
    NO,
    ABSTAIN,
    /** Returned ballots, none of them valid: does not take part, and is not silent either. */
    INVALID,
    /** Returned nothing, though there is proof of delivery: what this means is the non-response rule's to say. */
    SILENT_SERVED,
    /** Returned nothing, and nothing proves that a ballot was delivered: never takes part. */
    SILENT
}
