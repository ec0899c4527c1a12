package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.hemei.registry.Area;
import org.hemei.voting.Standing;
import org.hemei.voting.Weight;

/**
 * What a count was certified with, as far as it may be told.
 *
 * @param smallestCell how few owners share an area, all choices or silence, and whether a ballot was delivered
 * @param openVoting whether local law has the votes themselves made public
 * @param sha256 of the file of anonymous lines
 */
public record Recount(
        String countNo,
        int voters,
        Area area,
        int smallestCell,
        boolean openVoting,
        String sha256,
        Instant takenAt,
        List<Total> totals) {

    public Recount {
        totals = List.copyOf(totals);
    }

    /**
     * Those who stand alike on one question.
     *
     * @param position of the question on the ballot, from 0
     * @param loneWeight whether somebody among them has an area that nobody else on the roll has
     */
    public record Total(int position, String question, Standing standing, Weight weight, boolean loneWeight) {}

    /** The mark of one ballot that came back. */
    public record Hash(String hash, PaperStanding standing) {}

    /** Why the areas of a question are told by nobody: the sum over few owners, or with a rare area, tells a vote. */
    public enum Withheld {
        NOTHING,
        FEW_OWNERS,
        LONE_AREA
    }

    /** @param smallest groups of fewer owners are never told apart, unless local law has votes made public */
    public Withheld withheld(int position, int smallest) {
        if (openVoting) {
            return Withheld.NOTHING;
        }
        List<Total> cells =
                totals.stream().filter(total -> total.position() == position).toList();
        if (voters < smallest || cells.stream().anyMatch(cell -> cell.weight().heads() < smallest)) {
            return Withheld.FEW_OWNERS;
        }
        return cells.stream().anyMatch(Total::loneWeight) ? Withheld.LONE_AREA : Withheld.NOTHING;
    }

    /** Whether the single lines are for everybody. */
    public boolean hasPublicLines(int smallest) {
        return openVoting || smallestCell >= smallest;
    }
}
