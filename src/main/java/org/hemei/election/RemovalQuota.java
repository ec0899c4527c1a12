package org.hemei.election;

import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.rulebook.Profile;
import org.hemei.voting.Weight;

/**
 * Whether enough propose a removal (E5), compared by cross-multiplication.
 *
 * @param missingHeads how many more have to propose it; 0 where there are enough
 * @param told the reckoning, line by line
 */
record RemovalQuota(long missingHeads, Area missingArea, List<Phrase> told) {

    private static final long WHOLE = 100;
    private static final int THIRDS = 3;

    boolean isMet() {
        return missingHeads == 0 && missingArea.equals(Area.ZERO);
    }

    /** Of the members in office, at least a third, or more than half where the locality says so. */
    static RemovalQuota ofMembers(long proposers, long members, Profile profile) {
        boolean third = profile.word("election.removalByMembers").equals("ONE_THIRD");
        long least = third ? -Math.floorDiv(-members, THIRDS) : members / 2 + 1;
        long missing = Math.max(0, least - proposers);
        String code = third ? "election.removal.byThird" : "election.removal.byMajority";
        return new RemovalQuota(
                missing,
                Area.ZERO,
                List.of(Phrase.of(code, "" + proposers, "" + members), verdict(missing, "" + least)));
    }

    /** Of the owners, at least the share of the rulebook by heads, and by area as well where it says so. */
    static RemovalQuota ofOwners(Weight proposers, Weight all, Profile profile) {
        long share = profile.number("election.removalByOwners");
        boolean byArea = profile.word("election.removalCount").equals("HEADS_AND_AREA");
        long leastHeads = least(all.heads(), share);
        long leastArea = least(all.area().hundredths(), share);
        long missingHeads = Math.max(0, leastHeads - proposers.heads());
        long missingArea = byArea ? Math.max(0, leastArea - proposers.area().hundredths()) : 0;
        Phrase heads = Phrase.of(
                "election.removal.byHeads",
                "" + proposers.heads(),
                "" + all.heads(),
                "" + share,
                "" + WHOLE * proposers.heads(),
                "" + share * all.heads());
        Phrase verdict = verdict(missingHeads, "" + leastHeads);
        if (!byArea) {
            return new RemovalQuota(missingHeads, Area.ZERO, List.of(heads, verdict));
        }
        Phrase area = Phrase.of(
                missingArea == 0 ? "election.removal.areaEnough" : "election.removal.areaShort",
                proposers.area().toString(),
                all.area().toString(),
                new Area(missingArea).toString());
        return new RemovalQuota(missingHeads, new Area(missingArea), List.of(heads, verdict, area));
    }

    private static long least(long of, long share) {
        return -Math.floorDiv(-Math.multiplyExact(of, share), WHOLE);
    }

    private static Phrase verdict(long missing, String least) {
        return missing == 0
                ? Phrase.of("election.removal.enough", least)
                : Phrase.of("election.removal.short", least, "" + missing);
    }
}
