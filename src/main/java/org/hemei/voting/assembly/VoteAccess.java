package org.hemei.voting.assembly;

import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.tasks.Worklist;
import org.hemei.voting.StreetSight;
import org.springframework.stereotype.Component;

/** Who sees which votes, and who may change what belongs to them beside their tasks. */
@Component
class VoteAccess {

    private final VoteWork work;
    private final StreetSight sight;
    private final Worklist worklist;
    private final Audit audit;

    VoteAccess(VoteWork work, StreetSight sight, Worklist worklist, Audit audit) {
        this.work = work;
        this.sight = sight;
        this.worklist = worklist;
        this.audit = audit;
    }

    /** @throws NotFound where this person may not know of it, which is written down */
    void requireVisible(OwnersVote vote, Actor actor) {
        if (!sight.sees(actor, vote.street)) {
            audit.refused(vote.voteNo, actor);
            throw new NotFound("vote " + vote.voteNo);
        }
    }

    /** The vote, locked, for somebody of its street in this role; whoever audits changes nothing. */
    OwnersVote locked(String voteNo, Actor actor, Role role) {
        OwnersVote seen = work.get(voteNo);
        requireVisible(seen, actor);
        if (!actor.serves(seen.street, role) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " is no " + role + " of " + seen.street);
        }
        worklist.lockCase(voteNo);
        return work.get(voteNo);
    }
}
