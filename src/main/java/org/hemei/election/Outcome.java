package org.hemei.election;

/** How an election ended. */
public enum Outcome {
    COMMITTEE_FORMED,
    REMOVED,
    NOT_REMOVED,
    PROPOSAL_REFUSED,
    SEATS_FILLED,
    SEATS_VACANT,
    ACTING_BODY,
    TOO_EARLY,
    CANCELLED
}
