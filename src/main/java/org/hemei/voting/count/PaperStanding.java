package org.hemei.voting.count;

/** What became of a ballot paper that came back. */
public enum PaperStanding {
    VALID,
    INVALID,
    /** Received outside the window: kept and shown, never counted. */
    LATE
}
