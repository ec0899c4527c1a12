package org.hemei.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who stands, or wanted to.
 *
 * @param unit as on the roll
 * @param obstacles why they may not stand; empty for those who may
 * @param partyMember for a figure only, nothing is decided by it
 * @param electedRound the vote that elected them; null where none did
 * @param alternate passed without a seat, where the locality knows alternates
 */
@Table("election_candidate")
public record Candidate(
        String name,
        String unit,
        CandidateStanding standing,
        List<CandidateFinding> findings,
        List<Obstacle> obstacles,
        boolean partyMember,
        @Nullable Integer electedRound,
        boolean alternate) {

    public boolean isEligible() {
        return obstacles.isEmpty();
    }

    public boolean isElected() {
        return electedRound != null;
    }

    Candidate elected(int round) {
        return new Candidate(name, unit, standing, findings, obstacles, partyMember, round, false);
    }

    Candidate asAlternate() {
        return new Candidate(name, unit, standing, findings, obstacles, partyMember, null, true);
    }
}
