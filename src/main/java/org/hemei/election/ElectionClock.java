package org.hemei.election;

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
import org.springframework.stereotype.Component;

/** The time limits of elections, by the rules that each election is pinned to. */
@Component
class ElectionClock {

    static final String GROUP = "election.groupFormation";
    static final String GROUP_ANNOUNCEMENT = "election.groupAnnouncement";
    static final String FIRST_ASSEMBLY = "election.firstAssembly";
    static final String EXPIRY_REPORT = "election.expiryReport";
    static final String ASSEMBLY_BEFORE_EXPIRY = "election.assemblyBeforeExpiry";
    static final String CONVENING_ORDER = "election.conveningOrder";
    static final String ROLL_PUBLICATION = "election.rollPublication";
    static final String CANDIDATE_PUBLICATION = "election.candidatePublication";
    static final String MEETING_NOTICE = "election.meetingNotice";
    static final String VOTING_MINIMUM = "election.votingMinimum";
    static final String VOTING_MAXIMUM = "election.votingMaximum";
    static final String RESULT_PUBLICATION = "election.resultPublication";
    static final String RESULT_OBJECTIONS = "voting.resultObjectionDays";
    static final String COMMITTEE_MEETING = "election.committeeMeeting";
    static final String FILING = "election.filing";
    static final String FILING_DECISION = "election.filingDecision";
    static final String REMOVAL_DEFENCE = "election.removalDefence";
    static final String HANDOVER = "election.committeeHandover";

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ElectionClock(Rulebook rulebook, WorkingCalendar calendar, Clock clock) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.clock = clock;
    }

    Profile profile(Election election) {
        return rulebook.profile(election.profile, election.profileVersion);
    }

    boolean knows(Election election, String rule) {
        return profile(election).find(rule).isPresent();
    }

    Deadline count(Election election, String rule, LocalDate start) {
        return count(profile(election).rule(rule), start);
    }

    Deadline count(Rule rule, LocalDate start) {
        return calendar.deadline(start, rule.span());
    }

    /** Starts the time limit of a rule, in place of the one of the same rule that runs. */
    LocalDate set(Election election, String name, Step step, LocalDate start) {
        Rule rule = profile(election).rule(name);
        ElectionDeadline deadline = ElectionDeadline.of(rule, step, start, count(rule, start));
        election.running(name).ifPresent(election.deadlines::remove);
        election.deadlines.add(deadline);
        return deadline.due();
    }

    /** Starts the time for objections to a result; nothing where the locality has none. */
    void setObjections(Election election, LocalDate publishedOn) {
        Parameter days = profile(election).parameter(RESULT_OBJECTIONS);
        if (days.number() > 0) {
            Deadline deadline = calendar.deadline(publishedOn, Span.after(days.number(), Span.Unit.DAY));
            election.deadlines.add(ElectionDeadline.of(
                    RESULT_OBJECTIONS, days.source(), days.certainty(), Step.FILING, publishedOn, deadline));
        }
    }

    /** What the limit asks has been done, or no longer matters. */
    void meet(Election election, String name) {
        election.running(name)
                .ifPresent(deadline ->
                        election.deadlines.set(election.deadlines.indexOf(deadline), deadline.met(clock.instant())));
    }

    void meetAll(Election election) {
        List<ElectionDeadline> ended = new ArrayList<>(election.deadlines.size());
        election.deadlines.forEach(
                deadline -> ended.add(deadline.isRunning() ? deadline.met(clock.instant()) : deadline));
        election.deadlines = ended;
    }

    /** The first working day after a period that has to pass, when somebody is to look at it. */
    LocalDate checkAfter(LocalDate lastDay) {
        return calendar.deadline(lastDay, Span.after(1, Span.Unit.WORKING_DAY)).due();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
