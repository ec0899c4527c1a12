package org.hemei.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
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
        List<FieldError> errors = new ArrayList<>();
        CancelGround chosen = ground(ground, errors);
        String why = reason(reason, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        election.endedBecause = why;
        fieldwork.save(
                election,
                actor,
                "cancelled",
                Phrase.of("election.ground." + Objects.requireNonNull(chosen)),
                Objects.requireNonNull(why));
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

    private static @Nullable CancelGround ground(@Nullable String name, List<FieldError> errors) {
        for (CancelGround ground : CancelGround.values()) {
            if (ground.name().equals(name)) {
                return ground;
            }
        }
        boolean missing = name == null || name.isBlank();
        errors.add(new FieldError(
                "ground",
                missing ? Code.REQUIRED : Code.UNKNOWN,
                Phrase.of("platform.field.REQUIRED", Phrase.of("election.label.ground"))));
        return null;
    }

    private static @Nullable String reason(@Nullable String typed, List<FieldError> errors) {
        String text = PlainText.trimmed(typed);
        Phrase label = Phrase.of("election.label.reason");
        if (text == null) {
            errors.add(new FieldError("reason", Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label)));
        } else if (!PlainText.isStorable(text)) {
            errors.add(new FieldError("reason", Code.FORMAT, Phrase.of("platform.field.characters", label)));
        } else if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            errors.add(new FieldError(
                    "reason", Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + LONGEST_REASON)));
        }
        return text;
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
