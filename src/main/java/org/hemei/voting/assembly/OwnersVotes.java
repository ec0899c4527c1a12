package org.hemei.voting.assembly;

import org.hemei.offices.Actor;

/** Opens owners' votes for the rooms above; {@link VoteDecided} tells them how each one ends. */
public interface OwnersVotes {

    /**
     * Opens a vote and sets its process going, with tasks for the supervisors of the compound's street.
     *
     * @return its number, such as {@code V2026-000017}
     * @throws org.hemei.platform.InvalidInput naming every field that cannot be accepted, and where a {@link VoteGuard}
     *     forbids it
     */
    String open(VoteOpening opening, Actor actor);

    /** Whether a vote is still before its result; asked to act on it, so nobody else does until the transaction ends. */
    boolean isBeforeResult(String voteNo);

    /** Calls off a vote because the case it is held for has ended; nothing where it is over already. */
    void withdraw(String voteNo, String reason, Actor actor);

    /** Whether a vote of this number is one of the owners, and not an election. */
    boolean has(String voteNo);
}
