package org.hemei.election;

/** As what somebody stands. */
public enum CandidateStanding {
    OWNER,
    AUTHORISED
}
