package org.hemei.voting.roll;

import java.time.Clock;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.dispute.DisputeOffice;
import org.hemei.voting.dispute.DisputedAnswer;
import org.hemei.voting.dispute.DisputedAnswer.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to a roll that is posted; each is answered in writing before the posting can end. */
@Service
public class RollObjections {

    private static final int LONGEST_NAME = 100;

    private final RollStore store;
    private final RollAccess access;
    private final DisputeOffice office;
    private final Audit audit;
    private final Clock clock;

    RollObjections(RollStore store, RollAccess access, DisputeOffice office, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An objection as it was handed in.
     *
     * @param unit it is about, if any
     */
    public record Form(@Nullable String unit, @Nullable String objector, @Nullable String body) {}

    /** @throws Conflict when the roll is not, or not any more, posted */
    @Transactional
    public Objection raise(String voteNo, Form form, Actor actor) {
        posted(voteNo, actor);
        Told told = new Told();
        String objector = told.line("objector", form.objector(), LONGEST_NAME);
        String body = told.text("body", form.body(), Told.LONGEST);
        String unit =
                form.unit() == null || form.unit().isBlank() ? null : told.line("unit", form.unit(), LONGEST_NAME);
        told.throwIfAny();
        Objection raised =
                new Objection(0, unit, objector, body, Signature.of(actor, clock.instant()), null, false, null, null);
        long id = store.add(voteNo, raised);
        record(voteNo, actor, "object", id);
        return get(voteNo, id);
    }

    /**
     * @param upheld whether the objector is right; what follows from it is a correction of its own
     * @throws Conflict when it has an answer, naming who gave it
     */
    @Transactional
    public Objection answer(String voteNo, long id, @Nullable String answer, boolean upheld, Actor actor) {
        posted(voteNo, actor);
        Objection open = get(voteNo, id);
        Signature answered = open.answered();
        if (answered != null) {
            throw Conflict.heldBy(
                    answered.holder(),
                    Roll.State.PUBLICISED.name(),
                    answered.at(),
                    Phrase.of("voting.roll.conflict.answered", answered.name()));
        }
        Told told = new Told();
        String text = told.text("answer", answer, Told.LONGEST);
        told.throwIfAny();
        store.answer(new Objection(
                id,
                open.unit(),
                open.objector(),
                open.body(),
                open.raised(),
                text,
                upheld,
                Signature.of(actor, clock.instant()),
                null));
        record(voteNo, actor, upheld ? "uphold" : "reject", id);
        return get(voteNo, id);
    }

    /**
     * Hands an objection to those who mediate, where the answer has not settled it.
     *
     * @throws Conflict before the roll is posted and the objection has an answer, and where it was handed over, naming
     *     the case
     */
    @Transactional
    public void mediate(String voteNo, long id, Subject subject, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        if (roll.state() == Roll.State.DRAFT) {
            roll.require(Roll.State.PUBLICISED);
        }
        Objection objection = get(voteNo, id);
        String answer = objection.answer();
        if (answer == null) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.objection.answerFirst"));
        }
        if (objection.disputeNo() != null) {
            throw Conflict.inState("MEDIATED", Phrase.of("voting.objection.mediated", objection.disputeNo()));
        }
        String disputeNo = office.open(
                new DisputedAnswer(roll.compound(), voteNo, subject, objection.objector(), objection.body(), answer),
                actor);
        store.mediated(id, disputeNo);
        audit.record(
                voteNo,
                actor,
                Tier.STREET,
                "objectionMediated",
                Phrase.of("voting.roll.done.mediate", "" + id, disputeNo));
    }

    /** In the order in which they came, for those who decide themselves who sees them. */
    @Transactional(readOnly = true)
    public List<Objection> of(String voteNo) {
        return store.objections(voteNo);
    }

    private void posted(String voteNo, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        roll.require(Roll.State.PUBLICISED);
        if (roll.isPublicityOver()) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.roll.conflict.publicityOver"));
        }
    }

    private Objection get(String voteNo, long id) {
        return store.objections(voteNo).stream()
                .filter(objection -> objection.id() == id)
                .findAny()
                .orElseThrow(() -> new NotFound("objection " + id + " of " + voteNo));
    }

    private void record(String voteNo, Actor actor, String action, long id) {
        audit.record(voteNo, actor, Tier.STREET, action + "Roll", Phrase.of("voting.roll.done." + action, "" + id));
    }
}
