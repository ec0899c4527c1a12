package org.hemei.election;

/** How an election ended. */
public enum Outcome {
    COMMITTEE_FORMED,
    ACTING_BODY,
    TOO_EARLY,
    CANCELLED
}
