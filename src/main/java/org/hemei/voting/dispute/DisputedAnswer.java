package org.hemei.voting.dispute;

/**
 * An objection with its answer, that is to be mediated.
 *
 * @param reference number of the election or vote
 */
public record DisputedAnswer(
        String compound, String reference, Subject subject, String objector, String body, String answer) {

    /** What is objected to. */
    public enum Subject {
        ELECTION_ROLL,
        VOTE_ROLL,
        VOTE_RESULT
    }
}
