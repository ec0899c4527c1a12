package org.hemei.voting;

import java.util.Map;

/**
 * One ballot paper of an election.
 *
 * @param choices by candidate; who is not among them is abstained from
 * @param readable false where no will can be told from the paper
 */
public record ElectionBallot(String unit, Map<String, Choice> choices, boolean readable) {

    public ElectionBallot {
        choices = Map.copyOf(choices);
    }

    public static ElectionBallot of(String unit, Map<String, Choice> choices) {
        return new ElectionBallot(unit, choices, true);
    }

    public static ElectionBallot unreadable(String unit) {
        return new ElectionBallot(unit, Map.of(), false);
    }

    /** A paper that agrees to more candidates than there are seats says nothing about any of them. */
    Ballot on(String candidate, int seats) {
        long agreed =
                choices.values().stream().filter(choice -> choice == Choice.YES).count();
        boolean valid = readable && agreed <= seats;
        return new Ballot(unit, valid ? choices.getOrDefault(candidate, Choice.ABSTAIN) : Choice.INVALID);
    }
}
