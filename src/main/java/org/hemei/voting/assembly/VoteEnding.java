package org.hemei.voting.assembly;

import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a vote comes to its end, and that everybody who waits for it is told. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteEnding {

    private final VoteWork work;
    private final VoteClock clock;
    private final ApplicationEventPublisher facts;

    VoteEnding(VoteWork work, VoteClock clock, ApplicationEventPublisher facts) {
        this.work = work;
        this.clock = clock;
        this.facts = facts;
    }

    /** The result is published and nobody can object to it any more: it stands. */
    public void settleVote(String voteNo) {
        OwnersVote vote = work.get(voteNo);
        VoteOutcome outcome = Objects.requireNonNullElse(vote.outcome, VoteOutcome.DECIDED);
        vote.outcome = outcome;
        vote.enter(VoteStep.FILING);
        work.save(vote, "decisionStands", Phrase.of("voting.outcome." + outcome));
        tell(vote, outcome);
    }

    /** Too few took part, and nobody convenes again. */
    public void failVote(String voteNo) {
        OwnersVote vote = work.get(voteNo);
        vote.outcome = VoteOutcome.NO_QUORUM;
        work.save(vote, "voteFailed");
    }

    public void fileVote(String voteNo, String shelf, Actor actor) {
        work.save(work.get(voteNo), actor, "voteFiled", shelf);
    }

    public void closeVote(String voteNo) {
        OwnersVote vote = work.get(voteNo);
        close(vote, Objects.requireNonNull(vote.outcome));
    }

    void end(String voteNo, VoteOutcome outcome) {
        OwnersVote vote = work.get(voteNo);
        close(vote, outcome);
        tell(vote, outcome);
    }

    private void close(OwnersVote vote, VoteOutcome outcome) {
        vote.outcome = outcome;
        vote.endedAt = work.now();
        clock.meetAll(vote);
        work.save(vote, "voteClosed", Phrase.of("voting.outcome." + outcome));
    }

    private void tell(OwnersVote vote, VoteOutcome outcome) {
        List<VoteDecided.Result> results = outcome == VoteOutcome.CANCELLED
                ? List.of()
                : vote.matters.stream()
                        .map(matter -> new VoteDecided.Result(
                                matter.title(),
                                matter.item(),
                                Boolean.TRUE.equals(matter.passed()),
                                Objects.requireNonNull(matter.result())))
                        .toList();
        facts.publishEvent(new VoteDecided(vote.voteNo, vote.compound, vote.reference, outcome, results));
    }
}
