package org.hemei.voting.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hemei.platform.CityTime;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.jspecify.annotations.Nullable;

/**
 * One ballot, as somebody read it off the paper or as it came in.
 *
 * @param unit it was issued for
 * @param choices by question; a question that is not there was left blank
 * @param receivedAt where a machine wrote the time down; null for paper
 */
public record EnteredBallot(
        String ballot,
        String unit,
        LocalDate receivedOn,
        Map<String, Choice> choices,
        Channel channel,
        @Nullable Instant receivedAt) {

    /**
     * Begins the number of every ballot that did not come on paper, so that it is no paper's; the rest of it is the
     * number on the unit's receipt.
     */
    static final String NUMBER_MARK = "网";

    public EnteredBallot {
        choices = Map.copyOf(choices);
    }

    /** One on paper. */
    public EnteredBallot(String ballot, String unit, LocalDate receivedOn, Map<String, Choice> choices) {
        this(ballot, unit, receivedOn, choices, Channel.PAPER, null);
    }

    /** One by a personal link, received in this moment. */
    public static EnteredBallot online(Receipt receipt, Map<String, Choice> choices, Instant at) {
        return new EnteredBallot(
                NUMBER_MARK + receipt.ballot(), receipt.unit(), CityTime.day(at), choices, Channel.ONLINE, at);
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
        if (channel != Channel.PAPER) {
            line.append('\t').append(channel);
        }
        new TreeMap<>(choices)
                .forEach((question, choice) ->
                        line.append('\t').append(question).append('=').append(choice));
        return line.toString();
    }
}
