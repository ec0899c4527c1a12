package org.hemei.voting.count;

import java.util.List;
import java.util.stream.IntStream;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which counts a case has had, one for each time its owners were called, for those who want to count them again. */
@Service
public class CountRounds {

    private final BallotCounts counts;

    CountRounds(BallotCounts counts) {
        this.counts = counts;
    }

    /**
     * A count that two people have signed for.
     *
     * @param fetched whether this reader is given its lines, {@code unsealed} whether they may open the seal of ballots
     */
    public record Counted(int round, String countNo, boolean fetched, boolean unsealed) {}

    /**
     * The first one first.
     *
     * @param supervised whether the reader works on the case, {@code led} whether they lead its street
     */
    @Transactional(readOnly = true)
    public List<Counted> of(String caseNo, int rounds, boolean supervised, boolean led, Actor actor) {
        boolean audits = actor.has(Role.AUDITOR);
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round ->
                        new Counted(round, caseNo + "-" + round, audits || supervised, audits || supervised || led))
                .filter(counted -> counts.find(counted.countNo())
                        .filter(VoteCount::isCertified)
                        .isPresent())
                .toList();
    }

    /**
     * @param round null for the present one
     * @throws NotFound where this person may not know of the case, or it had no such round
     * @throws Conflict where no vote has been announced yet
     */
    @Transactional
    public String countNo(CountedRoom room, String caseNo, @Nullable Integer round, Actor actor) {
        String present = room.countOf(caseNo, actor).map(VoteCount::countNo).orElse(null);
        if (round != null) {
            return counts.find(caseNo + "-" + round)
                    .map(VoteCount::countNo)
                    .orElseThrow(() -> new NotFound("vote " + round + " of " + caseNo));
        }
        if (present == null) {
            throw Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount"));
        }
        return present;
    }
}
