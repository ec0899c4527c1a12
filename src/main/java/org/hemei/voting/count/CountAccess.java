package org.hemei.voting.count;

import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** Supervisors of the street count its votes; its lead may settle what two of them read differently. */
@Component
public class CountAccess {

    private final CountStore store;
    private final Audit audit;

    CountAccess(CountStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The count, locked, for somebody of the street in one of these roles; whoever audits changes nothing. */
    public VoteCount locked(String countNo, Actor actor, Set<Role> roles) {
        if (!actor.hasAny(roles) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " counts no votes");
        }
        VoteCount count = store.lock(countNo).orElseThrow(() -> missing(countNo));
        if (roles.stream().noneMatch(role -> actor.serves(count.street(), role))) {
            audit.refused(count.voteNo(), actor);
            throw missing(countNo);
        }
        if (count.isCertified()) {
            throw Conflict.inState("CERTIFIED", Phrase.of("voting.count.conflict.certified"));
        }
        return count;
    }

    /** The count, for whoever may look at its ballots one by one: nobody before it is certified. */
    VoteCount certified(String countNo, Actor actor, Set<Role> roles) {
        if (!actor.hasAny(roles)) {
            throw new Denied(actor.username() + " looks at no ballots");
        }
        VoteCount count = store.find(countNo).orElseThrow(() -> missing(countNo));
        boolean audits = actor.has(Role.AUDITOR) && roles.contains(Role.AUDITOR);
        if (!audits && roles.stream().noneMatch(role -> actor.serves(count.street(), role))) {
            audit.refused(count.voteNo(), actor);
            throw missing(countNo);
        }
        if (!count.isCertified()) {
            throw Conflict.inState("COUNTING", Phrase.of("voting.count.conflict.uncertified"));
        }
        return count;
    }

    BallotBatch batch(String countNo, String name) {
        return store.batches(countNo).stream()
                .filter(batch -> batch.batch().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("batch " + name + " of " + countNo));
    }

    /**
     * Writes down what was done to the ballots of a count.
     *
     * @param action the first word of {@code audit.action.<action>Ballots} and the last of {@code voting.count.done.<action>}
     */
    public void record(VoteCount count, Actor actor, String action, Object... details) {
        audit.record(
                count.voteNo(),
                actor,
                Tier.STREET,
                action + "Ballots",
                Phrase.of("voting.count.done." + action, details));
    }

    /** The same for what was shown, which stays so where the rest of the command is undone. */
    void recordSeen(VoteCount count, Actor actor, String action, Object... details) {
        audit.recordSeen(
                count.voteNo(),
                actor,
                Tier.STREET,
                action + "Ballots",
                Phrase.of("voting.count.done." + action, details));
    }

    private static NotFound missing(String countNo) {
        return new NotFound("count " + countNo);
    }
}
