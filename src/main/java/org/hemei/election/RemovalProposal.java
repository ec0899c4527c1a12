package org.hemei.election;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to remove a member, as a supervisor has checked it.
 *
 * @param byOwners whether owners propose it; otherwise members of the committee
 * @param proposers how many; null where {@code units} tells
 * @param owners heads of all owners; null where {@code units} tells
 * @param units of the owners who propose it, by the roll of the case; empty where totals are given
 * @param accept whether the supervisor takes it on
 */
public record RemovalProposal(
        String member,
        Set<RemovalGround> grounds,
        String facts,
        boolean byOwners,
        @Nullable String proposers,
        @Nullable String owners,
        @Nullable String proposersArea,
        @Nullable String ownersArea,
        List<String> units,
        boolean accept) {}
