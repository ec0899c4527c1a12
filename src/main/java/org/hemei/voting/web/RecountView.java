package org.hemei.voting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemei.voting.Standing;
import org.hemei.voting.Weight;
import org.hemei.voting.count.PaperStanding;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a count as everybody may see them.
 *
 * @param questions in the order of the ballot
 * @param sha256 of the file of lines, {@code checksum} what two people signed; both in groups of eight digits
 * @param linesPublic whether the single lines are for everybody
 * @param withheld why areas of some questions are not told; empty where all are
 */
record RecountView(
        String voters,
        String area,
        int smallest,
        String sha256,
        String checksum,
        boolean linesPublic,
        List<Question> questions,
        List<Recount.Withheld> withheld) {

    record Question(String name, List<Cell> cells) {}

    /** @param area null where it is withheld */
    record Cell(String standing, String heads, @Nullable String area) {}

    static RecountView of(Recount recount, VoteCount count, int smallest) {
        List<Question> questions = new ArrayList<>();
        for (int position = 0; position < count.questions().size(); position++) {
            questions.add(question(recount, position, count.questions().get(position), smallest));
        }
        return new RecountView(
                heads(recount.voters()),
                recount.area().toString(),
                smallest,
                grouped(recount.sha256()),
                grouped(String.valueOf(count.checksum())),
                recount.hasPublicLines(smallest),
                questions,
                Stream.of(Recount.Withheld.FEW_OWNERS, Recount.Withheld.LONE_AREA)
                        .filter(why -> IntStream.range(0, questions.size())
                                .anyMatch(position -> recount.withheld(position, smallest) == why))
                        .toList());
    }

    /** The mark of a ballot, in groups of eight digits, as it fits on a phone. */
    record Mark(String hash, PaperStanding standing) {

        static Mark of(Recount.Hash mark) {
            return new Mark(grouped(mark.hash()), mark.standing());
        }
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static Question question(Recount recount, int position, String name, int smallest) {
        boolean told = recount.withheld(position, smallest) == Recount.Withheld.NOTHING;
        List<Cell> cells = new ArrayList<>();
        for (Standing standing : List.of(Standing.YES, Standing.NO, Standing.ABSTAIN, Standing.INVALID)) {
            cells.add(cell(standing.name(), weight(recount, position, standing), told));
        }
        Weight silent =
                weight(recount, position, Standing.SILENT).plus(weight(recount, position, Standing.SILENT_SERVED));
        cells.add(cell(Standing.SILENT.name(), silent, told));
        return new Question(name, cells);
    }

    private static Weight weight(Recount recount, int position, Standing standing) {
        return recount.totals().stream()
                .filter(total -> total.position() == position && total.standing() == standing)
                .map(Recount.Total::weight)
                .reduce(Weight.ZERO, Weight::plus);
    }

    private static Cell cell(String standing, Weight weight, boolean told) {
        BigDecimal area = weight.area().squareMetres();
        return new Cell(standing, heads(weight.heads()), told ? String.format(Locale.ROOT, "%,.2f", area) : null);
    }

    private static String heads(long heads) {
        return String.format(Locale.ROOT, "%,d", heads);
    }
}
