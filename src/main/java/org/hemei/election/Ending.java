package org.hemei.election;

import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which an election ends, each of them said. */
@Service
public class Ending {

    private static final int LONGEST_REASON = 1_000;

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final ElectionProcess process;
    private final Worklist worklist;
    private final ElectionAccess access;
    private final RemovalVote removalVote;

    Ending(
            Fieldwork fieldwork,
            ElectionClock clock,
            ElectionProcess process,
            Worklist worklist,
            ElectionAccess access,
            RemovalVote removalVote) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.process = process;
        this.worklist = worklist;
        this.access = access;
        this.removalVote = removalVote;
    }

    /**
     * Calls an election off, on lawful grounds and before its result is known.
     *
     * @throws Denied to all but the lead of the street
     * @throws org.hemei.platform.InvalidInput without a lawful ground and reasons
     */
    @Transactional
    public void cancel(String electionNo, @Nullable String ground, @Nullable String reason, Actor actor) {
        Election seen = fieldwork.get(electionNo);
        access.requireVisible(seen, actor);
        if (!actor.serves(seen.street, Role.LEAD) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " calls off no elections");
        }
        worklist.lockCase(electionNo);
        Election election = fieldwork.get(electionNo);
        election.refuseCancelled();
        removalVote.refuseLateCallOff(election);
        TypedForm typed = new TypedForm();
        CancelGround chosen = typed.option("ground", Phrase.of("election.label.ground"), ground, CancelGround.class);
        String why = typed.text("reason", Phrase.of("election.label.reason"), reason, LONGEST_REASON);
        typed.throwIfAny();
        election.endedBecause = why;
        fieldwork.save(
                election, actor, "cancelled", Phrase.of("election.ground." + Objects.requireNonNull(chosen)), why);
        process.cancelled(electionNo);
    }

    /** The whole committee has been elected anew: a by-election for the old one that has no result yet has no object. */
    @Transactional(propagation = Propagation.MANDATORY)
    void overtake(String byElectionNo, String electionNo) {
        worklist.lockCase(byElectionNo);
        Election byElection = fieldwork.get(byElectionNo);
        if (!byElection.step.isAfterResult() && !byElection.isEnded()) {
            fieldwork.save(byElection, "overtaken", electionNo);
            process.cancelled(byElectionNo);
        }
    }

    /** The street's lead has called it off. */
    @Transactional
    public void cancelElection(String electionNo) {
        removalVote.callOff(fieldwork.get(electionNo));
        end(electionNo, Outcome.CANCELLED, "endedCancelled");
    }

    /** The compound is not far enough yet for an assembly. */
    @Transactional
    public void declineElection(String electionNo) {
        Election election = fieldwork.get(electionNo);
        election.outcome = Outcome.TOO_EARLY;
        fieldwork.save(election, "declined");
    }

    /** No committee has come of it, and the body that the locality names acts in its place; or a seat stays vacant. */
    @Transactional
    public void recordActingBody(String electionNo) {
        Election election = fieldwork.get(electionNo);
        if (election.isByElection()) {
            election.outcome = Outcome.SEATS_VACANT;
            fieldwork.save(election, "seatsLeftVacant");
            return;
        }
        election.outcome = Outcome.ACTING_BODY;
        fieldwork.save(
                election,
                "actingBody",
                Phrase.of("election.actingBody." + clock.profile(election).word("election.actingBody")));
    }

    /** Everything is done, the handover as well. */
    @Transactional
    public void closeElection(String electionNo) {
        Election election = fieldwork.get(electionNo);
        Outcome success = election.isByElection() ? Outcome.SEATS_FILLED : Outcome.COMMITTEE_FORMED;
        end(electionNo, Objects.requireNonNullElse(election.outcome, success), "closed");
    }

    private void end(String electionNo, Outcome outcome, String what) {
        Election election = fieldwork.get(electionNo);
        election.outcome = outcome;
        election.endedAt = fieldwork.now();
        clock.meetAll(election);
        fieldwork.save(election, what, Phrase.of("election.outcome." + outcome));
    }
}
