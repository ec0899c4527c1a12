package org.hemei.voting.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.MovedDeadline;
import org.hemei.calendar.OpenDeadlines;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.rulebook.Bilingual;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the time limit for publishing a decision follow the notices of rest days. All other days of a vote were told to
 * the owners, and stay what they were told.
 */
@Component
class VoteDays implements OpenDeadlines {

    private static final String FOLLOWED = VoteClock.RESULT_PUBLICATION;

    private final StoredVotes votes;
    private final VoteClock clock;
    private final VoteProcess process;
    private final Worklist worklist;
    private final Audit audit;

    VoteDays(StoredVotes votes, VoteClock clock, VoteProcess process, Worklist worklist, Audit audit) {
        this.votes = votes;
        this.clock = clock;
        this.process = process;
        this.worklist = worklist;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> preview(WorkingCalendar then) {
        List<MovedDeadline> moved = new ArrayList<>();
        votes.findByEndedAtIsNullOrderByVoteNo()
                .forEach(vote -> after(vote, then).ifPresent(deadline -> moved.add(told(vote, deadline))));
        return moved;
    }

    /** Vote by vote in the order of their numbers, each locked before it is looked at again. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedDeadline> apply(WorkingCalendar then, Actor by) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (OwnersVote seen : votes.findByEndedAtIsNullOrderByVoteNo()) {
            if (after(seen, then).isPresent()) {
                worklist.lockCase(seen.voteNo);
                OwnersVote vote = votes.findById(seen.voteNo).orElseThrow();
                after(vote, then).ifPresent(deadline -> moved.add(move(vote, deadline, by)));
            }
        }
        return moved;
    }

    private MovedDeadline move(OwnersVote vote, Deadline after, Actor by) {
        MovedDeadline moved = told(vote, after);
        VoteDeadline before = vote.running(FOLLOWED).orElseThrow();
        vote.deadlines.set(vote.deadlines.indexOf(before), before.moved(after));
        votes.save(vote);
        worklist.reschedule(
                vote.voteNo, process.tasksOf(FOLLOWED), CityTime.endOf(before.due()), CityTime.endOf(after.due()));
        audit.record(vote.voteNo, by, Tier.STREET, "followCalendar", moved.told());
        return moved;
    }

    private static Optional<Deadline> after(OwnersVote vote, WorkingCalendar then) {
        return vote.running(FOLLOWED).flatMap(before -> then.moved(before.counted()));
    }

    private MovedDeadline told(OwnersVote vote, Deadline after) {
        Bilingual title = clock.profile(vote).rule(FOLLOWED).title();
        return new MovedDeadline(
                vote.voteNo,
                FOLLOWED,
                title.zh(),
                title.en(),
                vote.running(FOLLOWED).orElseThrow().due(),
                after.due(),
                after.provisional());
    }
}
