package org.hemei.voting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Standing;
import org.hemei.voting.Weight;
import org.hemei.voting.count.DecisionRules;
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
 * @param silence how owners count who were served and returned nothing
 * @param standings in which owners can stand on a question; the silent apart by proof of delivery where it matters
 * @param withheld why areas of some questions are not told; empty where all are
 */
record RecountView(
        String voters,
        String area,
        int smallest,
        String sha256,
        String checksum,
        boolean linesPublic,
        NonResponse silence,
        List<String> standings,
        List<Question> questions,
        List<Recount.Withheld> withheld) {

    private static final String SILENT = "voting.recount.standing.SILENT";
    private static final String SERVED = "voting.recount.silence.served";
    private static final String UNSERVED = "voting.recount.silence.none";

    /** @param majority that it takes of those who take part */
    record Question(String name, Matter majority, List<Cell> cells) {}

    /**
     * @param standing the message that names it
     * @param area null where it is withheld
     */
    record Cell(String standing, String heads, @Nullable String area) {}

    static RecountView of(Recount recount, VoteCount count, DecisionRules rules, int smallest) {
        boolean apart = rules.silence() != NonResponse.NOT_PARTICIPATING;
        List<Question> questions = new ArrayList<>();
        for (int position = 0; position < count.questions().size(); position++) {
            List<Cell> cells = cells(recount, position, apart, smallest);
            questions.add(new Question(
                    count.questions().get(position), rules.majorities().get(position), cells));
        }
        return new RecountView(
                heads(recount.voters()),
                recount.area().toString(),
                smallest,
                grouped(recount.sha256()),
                grouped(String.valueOf(count.checksum())),
                recount.hasPublicLines(smallest),
                rules.silence(),
                questions.get(0).cells().stream().map(Cell::standing).toList(),
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

    private static List<Cell> cells(Recount recount, int position, boolean apart, int smallest) {
        boolean told = recount.withheld(position, smallest) == Recount.Withheld.NOTHING;
        List<Cell> cells = new ArrayList<>();
        for (Standing standing : List.of(Standing.YES, Standing.NO, Standing.ABSTAIN, Standing.INVALID)) {
            cells.add(cell("voting.recount.standing." + standing, weight(recount, position, standing), told));
        }
        Weight served = weight(recount, position, Standing.SILENT_SERVED);
        Weight unserved = weight(recount, position, Standing.SILENT);
        if (apart) {
            cells.add(cell(SERVED, served, told));
            cells.add(cell(UNSERVED, unserved, told));
        } else {
            cells.add(cell(SILENT, served.plus(unserved), told));
        }
        return cells;
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
