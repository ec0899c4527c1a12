package org.hemei.voting.roll;

import java.time.Clock;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes rolls: two people sign the same checksum, each having seen it with the totals on paper. */
@Service
public class RollSigning {

    private final RollStore store;
    private final RollAccess access;
    private final Audit audit;
    private final Clock clock;

    RollSigning(RollStore store, RollAccess access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is printed to be signed: 64 hexadecimal digits over what is kept of the roll, amendments apart. */
    @Transactional(readOnly = true)
    public String checksum(String voteNo) {
        RollChecksum checksum = RollChecksum.ofRoll(voteNo);
        store.eachUnit(voteNo, checksum::unit);
        return checksum.hex();
    }

    /**
     * The first signature; a correction afterwards makes it void.
     *
     * @param checksum as it stands on what the person has seen
     * @throws Conflict before the publicity is over, when the roll has changed, or when somebody has signed, naming them
     */
    @Transactional
    public Roll sign(String voteNo, String checksum, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        requireToBeSigned(roll);
        Signature first = roll.signed();
        if (first != null) {
            throw Conflict.heldBy(
                    first.holder(),
                    roll.state().name(),
                    first.at(),
                    Phrase.of("voting.roll.conflict.signed", first.name()));
        }
        requireSame(roll, checksum);
        Roll signed = roll.signed(checksum, Signature.of(actor, clock.instant()));
        store.save(signed);
        record(voteNo, actor, "sign", checksum);
        return signed;
    }

    /**
     * The second signature, by somebody else, which freezes the roll.
     *
     * @param checksum as it stands on what the person has seen
     * @throws Conflict without a first signature, for the person who gave it, when the roll has changed, or when it is
     *     frozen already, naming who did
     */
    @Transactional
    public Roll freeze(String voteNo, String checksum, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        requireToBeSigned(roll);
        Signature first = roll.signed();
        if (first == null) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.roll.conflict.unsigned"));
        }
        if (first.username().equals(actor.username())) {
            throw Conflict.heldBy(
                    first.holder(), roll.state().name(), first.at(), Phrase.of("voting.roll.conflict.samePerson"));
        }
        requireSame(roll, checksum);
        Roll frozen = roll.frozen(Signature.of(actor, clock.instant()));
        store.save(frozen);
        record(voteNo, actor, "freeze", checksum);
        return frozen;
    }

    private static void requireToBeSigned(Roll roll) {
        Signature second = roll.frozen();
        if (second != null) {
            throw Conflict.heldBy(
                    second.holder(),
                    roll.state().name(),
                    second.at(),
                    Phrase.of("voting.roll.conflict.frozen", second.name()));
        }
        roll.require(Roll.State.PUBLICISED);
        if (!roll.isPublicityOver()) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.roll.conflict.publicityGoesOn"));
        }
    }

    /** What was seen, what was signed and what is kept have to be the same. */
    private void requireSame(Roll roll, String seen) {
        String kept = checksum(roll.voteNo());
        if (!kept.equals(seen) || roll.signed() != null && !kept.equals(roll.checksum())) {
            throw Conflict.heldBy(
                    roll.changed().holder(),
                    roll.state().name(),
                    roll.changed().at(),
                    Phrase.of(
                            "voting.roll.conflict.otherChecksum", roll.changed().name()));
        }
    }

    /** The checksum of the roll with its amendments: that of the last one signed, or of the frozen roll. */
    @Transactional(readOnly = true)
    public Optional<String> effectiveChecksum(String voteNo) {
        return store.find(voteNo)
                .filter(roll -> roll.state() == Roll.State.FROZEN)
                .map(roll -> AmendmentChain.last(roll, store.changes(voteNo)));
    }

    /** Whether everything that is kept of a frozen roll and its amendments still is what was signed. */
    @Transactional(readOnly = true)
    public boolean isIntact(String voteNo) {
        return store.find(voteNo)
                .filter(roll -> roll.state() == Roll.State.FROZEN)
                .filter(roll -> checksum(voteNo).equals(roll.checksum()))
                .filter(roll -> AmendmentChain.isIntact(roll, store.changes(voteNo)))
                .isPresent();
    }

    private void record(String voteNo, Actor actor, String action, String checksum) {
        audit.record(voteNo, actor, Tier.STREET, action + "Roll", Phrase.of("voting.roll.done." + action, checksum));
    }
}
