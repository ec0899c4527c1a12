package org.hemei.voting.roll;

import java.time.Clock;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to a frozen roll: proposed by one person, signed by another, and kept beside what was frozen. */
@Service
public class RollAmendments {

    private final RollStore store;
    private final RollAccess access;
    private final Audit audit;
    private final Clock clock;

    RollAmendments(RollStore store, RollAccess access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first signature under a change of one unit; it does not count yet.
     *
     * @param name of the unit, as a person may write it
     * @param form as it is to be, null to strike it off
     */
    @Transactional
    public RollChange propose(
            String voteNo, String name, @Nullable UnitForm form, @Nullable String reason, Actor actor) {
        access.locked(voteNo, actor).require(Roll.State.FROZEN);
        RollChange proposed = EffectiveRoll.of(voteNo, store)
                .change(RollChange.State.PROPOSED, name, form, reason, Signature.of(actor, clock.instant()));
        store.add(voteNo, proposed);
        record(voteNo, actor, "propose", proposed, proposed.reason());
        return proposed;
    }

    /**
     * The second signature, by somebody else; from now on the amendment counts.
     *
     * @throws Conflict for the person who proposed it, when it is decided already, naming who did, while an earlier one
     *     is not, or when its unit is not as it was
     */
    @Transactional
    public RollChange sign(String voteNo, int number, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        RollChange proposed = proposed(voteNo, number);
        if (proposed.entered().username().equals(actor.username())) {
            throw Conflict.heldBy(
                    proposed.entered().holder(),
                    proposed.state().name(),
                    proposed.entered().at(),
                    Phrase.of("voting.roll.conflict.samePerson"));
        }
        requireNext(voteNo, number);
        EffectiveRoll.of(voteNo, store).requireStill(proposed);
        Signature second = Signature.of(actor, clock.instant());
        String previous = AmendmentChain.last(roll, store.changes(voteNo));
        RollChange signed =
                proposed.decided(RollChange.State.SIGNED, second, RollChecksum.ofAmendment(previous, proposed, second));
        store.decide(voteNo, signed);
        record(voteNo, actor, "amend", signed, String.valueOf(signed.checksum()));
        return signed;
    }

    /** Lets go of a proposal, one's own or another's. */
    @Transactional
    public RollChange drop(String voteNo, int number, @Nullable String reason, Actor actor) {
        access.locked(voteNo, actor);
        RollChange proposed = proposed(voteNo, number);
        Told told = new Told();
        String why = told.line("reason", reason, Told.LONGEST);
        told.throwIfAny();
        RollChange dropped = proposed.decided(RollChange.State.DROPPED, Signature.of(actor, clock.instant()), null);
        store.decide(voteNo, dropped);
        record(voteNo, actor, "drop", dropped, why);
        return dropped;
    }

    private RollChange proposed(String voteNo, int number) {
        RollChange change = store.changes(voteNo).stream()
                .filter(each -> each.number() == number && each.state() != RollChange.State.CORRECTED)
                .findAny()
                .orElseThrow(() -> new NotFound("amendment " + number + " of " + voteNo));
        Signature decided = change.decided();
        if (decided != null) {
            throw Conflict.heldBy(
                    decided.holder(),
                    change.state().name(),
                    decided.at(),
                    Phrase.of("voting.roll.conflict.decided", decided.name()));
        }
        return change;
    }

    /** In the order of their numbers, so that the chain of their checksums can be read off the list. */
    private void requireNext(String voteNo, int number) {
        store.changes(voteNo).stream()
                .filter(change -> change.state() == RollChange.State.PROPOSED && change.number() < number)
                .findFirst()
                .ifPresent(earlier -> {
                    throw Conflict.inState(
                            earlier.state().name(), Phrase.of("voting.roll.conflict.earlier", "" + earlier.number()));
                });
    }

    private void record(String voteNo, Actor actor, String action, RollChange change, String detail) {
        audit.record(
                voteNo,
                actor,
                Tier.STREET,
                action + "Amendment",
                Phrase.of("voting.roll.done." + action, "" + change.number(), change.unit(), detail));
    }
}
