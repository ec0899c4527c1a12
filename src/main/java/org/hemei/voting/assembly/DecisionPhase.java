package org.hemei.voting.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.voting.dispute.DisputeOffice;
import org.hemei.voting.dispute.DisputedAnswer;
import org.hemei.voting.dispute.DisputedAnswer.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The result on the wall, and who objects to it; each objection is answered in writing before the result stands. */
@Service
public class DecisionPhase {

    private static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_NAME = 100;

    private final VoteWork work;
    private final VoteClock clock;
    private final VoteAccess access;
    private final DecisionObjections objections;
    private final DisputeOffice office;

    DecisionPhase(
            VoteWork work, VoteClock clock, VoteAccess access, DecisionObjections objections, DisputeOffice office) {
        this.work = work;
        this.clock = clock;
        this.access = access;
        this.objections = objections;
        this.office = office;
    }

    /** @return the last day for objections, null where the locality has none */
    @Transactional
    @Nullable
    public LocalDate publish(String voteNo, LocalDate publishedOn, String places, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        work.requireBetween("publishedOn", publishedOn, Objects.requireNonNull(vote.countedOn));
        vote.publishedOn = publishedOn;
        clock.meet(vote, VoteClock.RESULT_PUBLICATION);
        LocalDate until = clock.setObjections(vote, publishedOn);
        vote.objectionsUntil = until;
        vote.enter(VoteStep.OBJECTIONS);
        work.save(vote, actor, "decisionPublished", publishedOn.toString(), places);
        return until;
    }

    /**
     * An objection as it was handed in.
     *
     * @throws Conflict unless the time for objections runs
     */
    @Transactional
    public void object(String voteNo, @Nullable String objector, @Nullable String body, Actor actor) {
        OwnersVote vote = open(voteNo, actor);
        LocalDate until = Objects.requireNonNull(vote.objectionsUntil);
        if (work.today().isAfter(until)) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.over", until.toString()));
        }
        TypedForm typed = new TypedForm();
        String who = typed.line("objector", Phrase.of("voting.objection.objector"), objector, LONGEST_NAME);
        String what = typed.text("body", Phrase.of("voting.objection.body"), body, LONGEST_TEXT);
        typed.throwIfAny();
        long id = objections.add(voteNo, who, what, actor, work.now());
        work.record(vote, actor, "decisionObjected", "" + id);
    }

    /**
     * @throws Conflict when it has an answer, naming who gave it
     * @throws InvalidInput without an answer
     */
    @Transactional
    public void answer(String voteNo, long id, @Nullable String answer, Actor actor) {
        OwnersVote vote = open(voteNo, actor);
        DecisionObjection objection = find(voteNo, id);
        String answeredBy = objection.answeredBy();
        if (answeredBy != null) {
            String name = String.valueOf(objection.answeredByName());
            throw Conflict.heldBy(
                    new Holder(answeredBy, name),
                    "ANSWERED",
                    objection.answeredAt(),
                    Phrase.of("voting.objection.isAnswered", name));
        }
        TypedForm typed = new TypedForm();
        String text = typed.text("answer", Phrase.of("voting.objection.answer"), answer, LONGEST_TEXT);
        typed.throwIfAny();
        objections.answer(voteNo, id, text, actor, work.now());
        work.record(vote, actor, "decisionAnswered", "" + id);
    }

    /**
     * Hands an objection to those who mediate, where the answer has not settled it.
     *
     * @throws Conflict before there was time for objections and this one has an answer, and where it was handed over,
     *     naming the case
     */
    @Transactional
    public void mediate(String voteNo, long id, Actor actor) {
        OwnersVote vote = access.locked(voteNo, actor, Role.SUPERVISOR);
        if (vote.objectionsUntil == null) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.closed"));
        }
        DecisionObjection objection = find(voteNo, id);
        String answer = objection.answer();
        if (answer == null) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.answerFirst"));
        }
        if (objection.disputeNo() != null) {
            throw Conflict.inState("MEDIATED", Phrase.of("voting.objection.mediated", objection.disputeNo()));
        }
        String disputeNo = office.open(
                new DisputedAnswer(
                        vote.compound, voteNo, Subject.VOTE_RESULT, objection.objector(), objection.body(), answer),
                actor);
        objections.mediated(voteNo, id, disputeNo);
        work.record(vote, actor, "objectionMediated", "" + id, disputeNo);
    }

    private DecisionObjection find(String voteNo, long id) {
        return objections.of(voteNo).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("objection " + id + " of " + voteNo));
    }

    private OwnersVote open(String voteNo, Actor actor) {
        OwnersVote vote = access.locked(voteNo, actor, Role.SUPERVISOR);
        if (vote.step != VoteStep.OBJECTIONS || vote.objectionsUntil == null) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.closed"));
        }
        return vote;
    }

    /** @throws Conflict before the last day is over, and while an objection has no answer */
    @Transactional
    public void close(String voteNo, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        LocalDate until = Objects.requireNonNull(vote.objectionsUntil);
        if (!work.today().isAfter(until)) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.runs", until.toString()));
        }
        List<DecisionObjection> all = objections.of(voteNo);
        long open = all.stream().filter(DecisionObjection::isOpen).count();
        if (open > 0) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.objection.open", "" + open));
        }
        clock.meet(vote, VoteClock.OBJECTIONS);
        work.save(vote, actor, "objectionsClosed", "" + all.size());
    }
}
