package org.hemei.voting.count;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;

/**
 * One ballot paper as somebody read it.
 *
 * @param unit it was issued for
 * @param choices by question; a question that is not there was left blank
 */
public record EnteredBallot(String ballot, String unit, LocalDate receivedOn, Map<String, Choice> choices) {

    public EnteredBallot {
        choices = Map.copyOf(choices);
    }

    boolean isLate(LocalDate opens, LocalDate closes) {
        return receivedOn.isBefore(opens) || receivedOn.isAfter(closes);
    }

    /** Whether a will can be told from it: a paper that agrees to more than there are seats says nothing. */
    boolean isValid(int seats) {
        long yes =
                choices.values().stream().filter(choice -> choice == Choice.YES).count();
        return yes <= seats && (choices.isEmpty() || !choices.values().stream().allMatch(Choice.INVALID::equals));
    }

    PaperStanding standing(VoteCount count) {
        if (isLate(count.opensOn(), count.closesOn())) {
            return PaperStanding.LATE;
        }
        return isValid(count.seats()) ? PaperStanding.VALID : PaperStanding.INVALID;
    }

    ElectionBallot counted(int seats) {
        return isValid(seats) ? ElectionBallot.of(unit, choices) : ElectionBallot.unreadable(unit);
    }

    /** The line whose bytes in UTF-8 the checksum of a count is made of. */
    String canonical() {
        StringBuilder line =
                new StringBuilder(ballot).append('\t').append(unit).append('\t').append(receivedOn);
        new TreeMap<>(choices)
                .forEach((question, choice) ->
                        line.append('\t').append(question).append('=').append(choice));
        return line.toString();
    }
}
