package org.hemei.election;

import java.util.Set;

/** A candidate as the joint check wrote them down. */
public record CandidateForm(
        String name, String unit, CandidateStanding standing, Set<CandidateFinding> findings, boolean partyMember) {}
