package org.hemei.voting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.hemei.registry.UnitStatus;

/**
 * The same vote as a clerk would count it: owner after owner, walking the whole roll for each, with fractions on paper.
 * Written from the law and sharing nothing with the tally but the roll and the ballots.
 */
final class NaiveVote {

    record Fraction(BigInteger top, BigInteger bottom) {

        boolean isAtLeast(int numerator, int denominator) {
            return compare(numerator, denominator) >= 0;
        }

        boolean isMoreThan(int numerator, int denominator) {
            return compare(numerator, denominator) > 0;
        }

        private int compare(int numerator, int denominator) {
            return top.multiply(BigInteger.valueOf(denominator))
                    .compareTo(bottom.multiply(BigInteger.valueOf(numerator)));
        }
    }

    private static final class Pile {
        private BigDecimal area = BigDecimal.ZERO;
        private int heads;

        void take(BigDecimal more) {
            area = area.add(more);
            heads++;
        }

        Fraction areaOf(Pile whole) {
            return new Fraction(whole(area), whole(whole.area));
        }

        Fraction headsOf(Pile whole) {
            return new Fraction(BigInteger.valueOf(heads), BigInteger.valueOf(whole.heads));
        }

        private static BigInteger whole(BigDecimal area) {
            return area.multiply(new BigDecimal(100)).toBigIntegerExact();
        }
    }

    private final Pile everybody = new Pile();
    private final Pile present = new Pile();
    private final Pile agreed = new Pile();
    private final Pile refused = new Pile();
    private final Pile silent = new Pile();

    /** What the clerk reports: {@code quorum majority passed}, then heads and areas of all three. */
    static String counted(Vote vote) {
        return new NaiveVote().count(vote);
    }

    private String count(Vote vote) {
        Set<String> seen = new HashSet<>();
        for (Unit unit : vote.units()) {
            String owner = owner(unit);
            if (seen.add(owner)) {
                readOwner(owner, vote);
            }
        }
        if (vote.nonResponse() != NonResponse.NOT_PARTICIPATING) {
            present.heads += silent.heads;
            present.area = present.area.add(silent.area);
        }
        boolean yesLeads = agreed.heads > refused.heads && agreed.area.compareTo(refused.area) > 0;
        if (vote.nonResponse() == NonResponse.FOLLOW_MAJORITY && yesLeads) {
            agreed.heads += silent.heads;
            agreed.area = agreed.area.add(silent.area);
        }
        boolean quorum = present.areaOf(everybody).isAtLeast(2, 3)
                && present.headsOf(everybody).isAtLeast(2, 3);
        boolean majority = present.heads > 0
                && (vote.matter() == Matter.ORDINARY
                        ? agreed.areaOf(present).isMoreThan(1, 2)
                                && agreed.headsOf(present).isMoreThan(1, 2)
                        : agreed.areaOf(present).isAtLeast(3, 4)
                                && agreed.headsOf(present).isAtLeast(3, 4));
        return String.join(
                " ",
                String.valueOf(quorum),
                String.valueOf(majority),
                String.valueOf(quorum && majority),
                told(everybody),
                told(present),
                told(agreed));
    }

    private void readOwner(String owner, Vote vote) {
        BigDecimal area = BigDecimal.ZERO;
        boolean proof = false;
        Set<Choice> valid = new HashSet<>();
        boolean returned = false;
        for (Unit unit : vote.units()) {
            if (!owner(unit).equals(owner)) {
                continue;
            }
            area = area.add(unit.area().squareMetres());
            proof |= unit.served();
            for (Ballot ballot : vote.ballots()) {
                if (ballot.unit().equals(unit.name())) {
                    returned = true;
                    if (ballot.choice() != Choice.INVALID) {
                        valid.add(ballot.choice());
                    }
                }
            }
        }
        everybody.take(area);
        if (!returned && proof) {
            silent.take(area);
        }
        if (!valid.isEmpty()) {
            present.take(area);
        }
        if (valid.equals(Set.of(Choice.YES))) {
            agreed.take(area);
        } else if (valid.equals(Set.of(Choice.NO))) {
            refused.take(area);
        }
    }

    private static String owner(Unit unit) {
        return unit.status() == UnitStatus.SOLD ? "sold to " + new TreeSet<>(unit.owners()) : "developer";
    }

    private static String told(Pile pile) {
        return pile.heads + "/" + pile.area.setScale(2);
    }

    /** The tally's answer in the clerk's words. */
    static String told(TallyResult result) {
        return String.join(
                " ",
                String.valueOf(result.quorum().met()),
                String.valueOf(result.majority().met()),
                String.valueOf(result.passed()),
                told(result.total()),
                told(result.participating()),
                told(result.yes()));
    }

    private static String told(Weight weight) {
        return weight.heads() + "/" + weight.area();
    }
}
