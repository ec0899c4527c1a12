package org.hemei.voting;

import java.util.List;

/**
 * Who is elected.
 *
 * @param elected in order of rank, never more than there are seats
 * @param runOff those who tie on the last seats, in the order of the ballot; a run-off decides
 * @param openSeats how many seats the run-off is for
 * @param alternates passed without a seat, in order of rank; empty where the rules know none
 * @param notElected everybody else, in the order of the ballot
 * @param formed whether those elected are a committee already, without the run-off
 */
public record ElectionResult(
        List<Candidate> elected,
        List<Candidate> runOff,
        int openSeats,
        List<Candidate> alternates,
        List<Candidate> notElected,
        boolean formed) {

    /** One candidate with the count of the ballots on them. */
    public record Candidate(String name, Tally tally) {

        public TallyResult result() {
            return tally.result();
        }
    }
}
