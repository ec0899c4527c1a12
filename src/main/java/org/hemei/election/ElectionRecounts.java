package org.hemei.election;

import java.util.List;
import java.util.stream.IntStream;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which counts an election has had, for those who want to count them again. */
@Service
public class ElectionRecounts {

    private final Fieldwork fieldwork;
    private final ElectionAccess access;
    private final BallotCounts counts;

    ElectionRecounts(Fieldwork fieldwork, ElectionAccess access, BallotCounts counts) {
        this.fieldwork = fieldwork;
        this.access = access;
        this.counts = counts;
    }

    /**
     * A vote that two people have signed for.
     *
     * @param fetched whether this reader is given its lines, {@code unsealed} whether they may open the seal of ballots
     */
    public record Counted(int round, String countNo, boolean fetched, boolean unsealed) {}

    /** The first vote first. */
    @Transactional(readOnly = true)
    public List<Counted> of(ElectionFile file, Actor actor) {
        boolean audits = actor.has(Role.AUDITOR);
        return IntStream.rangeClosed(1, file.round())
                .mapToObj(round -> new Counted(
                        round,
                        file.electionNo() + "-" + round,
                        audits || file.supervised(),
                        audits || file.supervised() || file.led()))
                .filter(counted -> counts.find(counted.countNo())
                        .filter(VoteCount::isCertified)
                        .isPresent())
                .toList();
    }

    /**
     * @param round null for the present vote
     * @throws NotFound where this person may not know of the election, or it had no such vote
     * @throws Conflict where no vote has been announced yet
     */
    @Transactional
    public String countNo(String electionNo, @Nullable Integer round, Actor actor) {
        Election election = fieldwork.get(electionNo);
        access.requireVisible(election, actor);
        if (round != null && (round < 1 || round > election.round)) {
            throw new NotFound("vote " + round + " of " + electionNo);
        }
        String countNo = round == null ? election.countNo() : electionNo + "-" + round;
        return counts.find(countNo)
                .map(VoteCount::countNo)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("election.count.none")));
    }
}
