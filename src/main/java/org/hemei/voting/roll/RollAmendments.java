package org.hemei.voting.roll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Masking;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to a frozen roll: proposed by one person, signed by another, and kept beside what was frozen. */
@Service
public class RollAmendments {

    private final RollStore store;
    private final RollAccess access;
    private final List<RollFollower> followers;
    private final Audit audit;
    private final Clock clock;

    RollAmendments(
            RollStore store, RollAccess access, ObjectProvider<RollFollower> followers, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.followers = followers.orderedStream().toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first signature under a change of one unit; it does not count yet.
     *
     * @param name of the unit, as a person may write it
     * @param form as it is to be, null to strike it off
     * @throws InvalidInput where a vote goes on that this cannot be made good in
     */
    @Transactional
    public RollChange propose(
            String voteNo, String name, @Nullable UnitForm form, @Nullable String reason, Actor actor) {
        return propose(voteNo, name, form, reason, null, actor);
    }

    /** What a form is meant to do, so that a number that was mistyped adds no unit. */
    public enum Kind {
        CHANGE,
        ADD
    }

    /**
     * The same for a unit as it is to be.
     *
     * @param kind a {@link Kind}, as it was chosen
     * @throws InvalidInput likewise; without a kind, and where the roll has no such unit to be changed, or has it already
     */
    @Transactional
    public RollChange propose(
            String voteNo, UnitForm form, @Nullable String kind, @Nullable String reason, Actor actor) {
        Kind meant = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", Code.REQUIRED, Phrase.of("voting.amend.kind.none")));
        return propose(voteNo, form.name(), form, reason, meant, actor);
    }

    private RollChange propose(
            String voteNo,
            String name,
            @Nullable UnitForm form,
            @Nullable String reason,
            @Nullable Kind meant,
            Actor actor) {
        access.locked(voteNo, actor).require(Roll.State.FROZEN);
        RollChange proposed = EffectiveRoll.of(voteNo, store)
                .change(RollChange.State.PROPOSED, name, form, reason, Signature.of(actor, clock.instant()));
        if (meant == Kind.CHANGE && proposed.before() == null) {
            throw new InvalidInput("unit", Code.UNKNOWN, Phrase.of("voting.amend.kind.notOnRoll", proposed.unit()));
        }
        if (meant == Kind.ADD && proposed.before() != null) {
            throw new InvalidInput("unit", Code.DUPLICATE, Phrase.of("voting.amend.kind.onRoll", proposed.unit()));
        }
        objection(voteNo, proposed).ifPresent(why -> {
            throw new InvalidInput("unit", Code.IMPOSSIBLE, why);
        });
        store.add(voteNo, proposed);
        record(voteNo, actor, "propose", proposed);
        return proposed;
    }

    /**
     * The second signature, by somebody else; from now on the amendment counts.
     *
     * @throws Conflict for the person who proposed it, when it is decided already, naming who did, while an earlier one
     *     is not, when its unit is not as it was, or where a vote goes on that this cannot be made good in
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
        objection(voteNo, proposed).ifPresent(why -> {
            throw Conflict.inState("VOTING", why);
        });
        Signature second = Signature.of(actor, clock.instant());
        String previous = AmendmentChain.last(roll, store.changes(voteNo));
        RollChange signed = proposed.signed(second, RollChecksum.ofAmendment(previous, proposed, second));
        store.decide(voteNo, signed);
        record(voteNo, actor, "amend", signed, String.valueOf(signed.checksum()));
        followers.forEach(follower -> follower.amended(voteNo, signed, actor));
        return signed;
    }

    private Optional<Phrase> objection(String voteNo, RollChange change) {
        return followers.stream()
                .flatMap(follower -> follower.objection(voteNo, change).stream())
                .findFirst();
    }

    /** Lets go of a proposal, one's own or another's. */
    @Transactional
    public RollChange drop(String voteNo, int number, @Nullable String reason, Actor actor) {
        access.locked(voteNo, actor);
        RollChange proposed = proposed(voteNo, number);
        Told told = new Told();
        String why = told.line("reason", reason, Told.LONGEST);
        told.throwIfAny();
        RollChange dropped = proposed.dropped(Signature.of(actor, clock.instant()), why);
        store.decide(voteNo, dropped);
        record(voteNo, actor, "drop", dropped);
        return dropped;
    }

    /**
     * For readers who may see the case; who looks is written down.
     *
     * @throws Conflict before the roll is frozen
     */
    @Transactional
    public AmendmentFile open(String voteNo, Actor actor) {
        Roll roll = requireFrozen(voteNo);
        audit.viewed(voteNo, actor);
        boolean keeps = actor.serves(roll.street(), Role.SUPERVISOR) && !actor.has(Role.AUDITOR);
        boolean reads = keeps || actor.has(Role.AUDITOR) || actor.serves(roll.street(), Role.LEAD);
        return new AmendmentFile(
                keeps,
                store.changes(voteNo).stream()
                        .map(change -> line(change, keeps, reads, actor))
                        .toList());
    }

    /** @throws Conflict where nothing is to be amended yet */
    @Transactional(readOnly = true)
    public Roll requireFrozen(String voteNo) {
        return store.find(voteNo)
                .filter(found -> found.state() == Roll.State.FROZEN)
                .orElseThrow(() -> Conflict.inState("ROLL", Phrase.of("voting.roll.conflict.unfrozen")));
    }

    private static AmendmentFile.Line line(RollChange change, boolean keeps, boolean reads, Actor actor) {
        UnaryOperator<String> told = keeps ? UnaryOperator.identity() : Masking::name;
        RollUnit before = change.before();
        RollUnit after = change.after();
        Signature decided = change.decided();
        boolean open = change.state() == RollChange.State.PROPOSED;
        return new AmendmentFile.Line(
                change.number(),
                change.state(),
                change.unit(),
                before == null ? null : PublicLine.of(before, told),
                after == null ? null : PublicLine.of(after, told),
                reads ? change.reason() : null,
                change.entered().at(),
                change.entered().name(),
                decided == null ? null : decided.name(),
                reads ? change.droppedBecause() : null,
                keeps && open && !change.entered().username().equals(actor.username()));
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

    private void record(String voteNo, Actor actor, String action, RollChange change, String... more) {
        List<Object> details = new ArrayList<>(List.of("" + change.number(), change.unit()));
        details.addAll(List.of(more));
        audit.record(
                voteNo,
                actor,
                Tier.STREET,
                action + "Amendment",
                Phrase.of("voting.roll.done." + action, details.toArray()));
    }
}
