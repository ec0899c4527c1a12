package org.hemei.voting.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.Span;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time limits of votes, by the rules that each vote is pinned to; an assembly is an assembly, whatever it decides. */
@Component
class VoteClock {

    static final String ROLL_PUBLICATION = "election.rollPublication";
    static final String NOTICE = "election.meetingNotice";
    static final String SHORTEST_WINDOW = "election.votingMinimum";
    static final String LONGEST_WINDOW = "election.votingMaximum";
    static final String RESULT_PUBLICATION = "election.resultPublication";
    static final String OBJECTIONS = "voting.resultObjectionDays";

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final Clock clock;

    VoteClock(Rulebook rulebook, WorkingCalendar calendar, Clock clock) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.clock = clock;
    }

    Profile profile(OwnersVote vote) {
        return rulebook.profile(vote.profile, vote.profileVersion);
    }

    Deadline count(OwnersVote vote, String rule, LocalDate start) {
        return calendar.deadline(start, profile(vote).rule(rule).span());
    }

    /** Starts the time limit of a rule, in place of the one of the same rule that runs. */
    LocalDate set(OwnersVote vote, String name, VoteStep step, LocalDate start) {
        Rule rule = profile(vote).rule(name);
        Deadline deadline = calendar.deadline(start, rule.span());
        return put(vote, VoteDeadline.of(name, rule.source(), rule.certainty(), step, start, deadline));
    }

    /** Starts the time for objections; null where the locality has none. */
    @Nullable
    LocalDate setObjections(OwnersVote vote, LocalDate publishedOn) {
        Parameter days = profile(vote).parameter(OBJECTIONS);
        if (days.number() == 0) {
            return null;
        }
        Deadline deadline = calendar.deadline(publishedOn, Span.after(days.number(), Span.Unit.DAY));
        return put(
                vote,
                VoteDeadline.of(
                        OBJECTIONS, days.source(), days.certainty(), VoteStep.OBJECTIONS, publishedOn, deadline));
    }

    private static LocalDate put(OwnersVote vote, VoteDeadline deadline) {
        vote.running(deadline.rule()).ifPresent(vote.deadlines::remove);
        vote.deadlines.add(deadline);
        return deadline.due();
    }

    /** What the limit asks has been done, or no longer matters. */
    void meet(OwnersVote vote, String name) {
        vote.running(name)
                .ifPresent(deadline ->
                        vote.deadlines.set(vote.deadlines.indexOf(deadline), deadline.met(clock.instant())));
    }

    void meetAll(OwnersVote vote) {
        List<VoteDeadline> ended = new ArrayList<>(vote.deadlines.size());
        vote.deadlines.forEach(deadline -> ended.add(deadline.isRunning() ? deadline.met(clock.instant()) : deadline));
        vote.deadlines = ended;
    }

    /** The first working day after a period that has to pass, when somebody is to look at it. */
    LocalDate checkAfter(LocalDate lastDay) {
        return calendar.deadline(lastDay, Span.after(1, Span.Unit.WORKING_DAY)).due();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
