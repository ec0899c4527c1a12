package org.hemei.voting.assembly;

import java.time.LocalDate;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CountRules;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the matters of a vote and calls the owners; from then on nothing is put to them that was not published. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteNotice {

    private final VoteWork work;
    private final VoteClock clock;
    private final VoteOpenings openings;
    private final BallotCounts counts;
    private final Rolls rolls;

    VoteNotice(VoteWork work, VoteClock clock, VoteOpenings openings, BallotCounts counts, Rolls rolls) {
        this.work = work;
        this.clock = clock;
        this.openings = openings;
        this.counts = counts;
        this.rolls = rolls;
    }

    /**
     * Of a written vote the notice counts to the first day of its window (Property Management Regulations 14); a vote
     * that is convened again has a notice of its own.
     *
     * @param committeeToldOn when the residents' committee was told of it, not later than the owners' notice was due
     * @throws Conflict where a {@link VoteGuard} forbids it by now
     * @throws InvalidInput where the notice came before the roll stood or too late for the window, or the window is too
     *     short or too long
     */
    public void publish(
            String voteNo,
            LocalDate noticeOn,
            LocalDate committeeToldOn,
            LocalDate opensOn,
            LocalDate closesOn,
            String places,
            Actor actor) {
        OwnersVote vote = work.get(voteNo);
        openings.objection(vote.opening()).ifPresent(why -> {
            throw Conflict.inState(vote.step.name(), why);
        });
        LocalDate earliest = earliest(vote);
        requireInTime(vote, "noticeOn", noticeOn, earliest, opensOn);
        requireInTime(vote, "committeeToldOn", committeeToldOn, earliest, opensOn);
        LocalDate earliestEnd =
                clock.count(vote, VoteClock.SHORTEST_WINDOW, opensOn).due();
        LocalDate latestEnd =
                clock.count(vote, VoteClock.LONGEST_WINDOW, opensOn).due();
        if (closesOn.isBefore(earliestEnd) || closesOn.isAfter(latestEnd)) {
            throw new InvalidInput(
                    "closesOn",
                    Code.IMPOSSIBLE,
                    Phrase.of("voting.window.range", earliestEnd.toString(), latestEnd.toString()));
        }
        vote.noticeOn = noticeOn;
        vote.windowOpensOn = opensOn;
        vote.windowClosesOn = closesOn;
        vote.windowExtended = false;
        vote.enter(VoteStep.DELIVERY);
        clock.set(vote, VoteClock.NOTICE, VoteStep.NOTICE, opensOn);
        clock.meet(vote, VoteClock.NOTICE);
        counts.open(
                vote.countNo(),
                voteNo,
                opensOn,
                closesOn,
                vote.titles(),
                vote.matters.size(),
                CountRules.of(clock.profile(vote)));
        work.save(
                vote, actor, "mattersPublished", noticeOn.toString(), opensOn.toString(), closesOn.toString(), places);
    }

    /** A notice calls the owners of a roll that stands; those called again are called anew, after the last window. */
    private LocalDate earliest(OwnersVote vote) {
        LocalDate frozen = rolls.find(vote.voteNo)
                .map(Roll::frozen)
                .map(signature -> CityTime.day(signature.at()))
                .orElseGet(() -> CityTime.day(vote.openedAt));
        LocalDate closed = vote.round == 1 ? null : vote.windowClosesOn;
        return closed == null || closed.isBefore(frozen) ? frozen : closed.plusDays(1);
    }

    private void requireInTime(OwnersVote vote, String field, LocalDate day, LocalDate earliest, LocalDate opensOn) {
        work.requireBetween(field, day, earliest);
        LocalDate latest = clock.count(vote, VoteClock.NOTICE, opensOn).due();
        if (day.isAfter(latest)) {
            throw new InvalidInput(
                    field, Code.IMPOSSIBLE, Phrase.of("voting.notice.late", opensOn.toString(), latest.toString()));
        }
    }
}
