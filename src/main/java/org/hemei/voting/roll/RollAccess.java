package org.hemei.voting.roll;

import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.springframework.stereotype.Component;

/** Supervisors of the street keep its rolls; auditors read them. */
@Component
class RollAccess {

    private final RollStore store;
    private final Audit audit;

    RollAccess(RollStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** To be read, which is written down. */
    Roll visible(String voteNo, Actor actor) {
        if (!actor.has(Role.SUPERVISOR) && !actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " reads no rolls");
        }
        Roll roll = store.find(voteNo).orElseThrow(() -> missing(voteNo));
        if (!actor.has(Role.AUDITOR) && !actor.serves(roll.street(), Role.SUPERVISOR)) {
            audit.refused(voteNo, actor);
            throw missing(voteNo);
        }
        audit.viewed(voteNo, actor);
        return roll;
    }

    /** To be changed, by nobody else until this is over. */
    Roll locked(String voteNo, Actor actor) {
        requireKeeper(actor);
        Roll roll = store.lock(voteNo).orElseThrow(() -> missing(voteNo));
        if (!actor.serves(roll.street(), Role.SUPERVISOR)) {
            audit.refused(voteNo, actor);
            throw missing(voteNo);
        }
        return roll;
    }

    /** Whoever audits changes nothing, not even in another role. */
    static void requireKeeper(Actor actor) {
        if (!actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " keeps no rolls");
        }
    }

    private static NotFound missing(String voteNo) {
        return new NotFound("roll of " + voteNo);
    }
}
