package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * Has the time limits of elections follow the notices of rest days. A day that was posted to the owners, or told to
 * a committee or a member in writing, stays what they were told.
 */
@Component
class ElectionDays implements OpenDeadlines {

    private static final Set<String> TOLD = Set.of(
            ElectionClock.CONVENING_ORDER,
            ElectionClock.ROLL_PUBLICATION,
            ElectionClock.CANDIDATE_PUBLICATION,
            ElectionClock.MEETING_NOTICE,
            ElectionClock.RESULT_OBJECTIONS,
            ElectionClock.REMOVAL_DEFENCE);

    private final Elections elections;
    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final ElectionProcess process;
    private final Worklist worklist;
    private final Audit audit;

    ElectionDays(
            Elections elections,
            Fieldwork fieldwork,
            ElectionClock clock,
            ElectionProcess process,
            Worklist worklist,
            Audit audit) {
        this.elections = elections;
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.process = process;
        this.worklist = worklist;
        this.audit = audit;
    }

    private record Change(ElectionDeadline before, Deadline after) {}

    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> preview(WorkingCalendar then) {
        return elections.findByEndedAtIsNullOrderByElectionNo().stream()
                .flatMap(election -> changes(election, then).stream().map(change -> told(election, change)))
                .toList();
    }

    /** Election by election in the order of their numbers, each locked before it is looked at again. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedDeadline> apply(WorkingCalendar then, Actor by) {
        List<MovedDeadline> moved = new ArrayList<>();
        for (Election seen : elections.findByEndedAtIsNullOrderByElectionNo()) {
            if (!changes(seen, then).isEmpty()) {
                worklist.lockCase(seen.electionNo);
                Election election = fieldwork.get(seen.electionNo);
                changes(election, then).forEach(change -> moved.add(move(election, change, by)));
                elections.save(election);
            }
        }
        return moved;
    }

    private MovedDeadline move(Election election, Change change, Actor by) {
        MovedDeadline moved = told(election, change);
        ElectionDeadline before = change.before();
        LocalDate to = change.after().due();
        election.deadlines.set(election.deadlines.indexOf(before), before.moved(change.after()));
        process.reschedule(election.electionNo, before.rule(), to);
        worklist.reschedule(
                election.electionNo, process.tasksOf(before.rule()), CityTime.endOf(before.due()), CityTime.endOf(to));
        audit.record(election.electionNo, by, Tier.STREET, "followCalendar", moved.told());
        return moved;
    }

    private static List<Change> changes(Election election, WorkingCalendar then) {
        List<Change> changes = new ArrayList<>();
        if (!election.isEnded()) {
            election.deadlines.stream()
                    .filter(deadline -> deadline.isRunning() && !TOLD.contains(deadline.rule()))
                    .forEach(before ->
                            then.moved(before.counted()).ifPresent(after -> changes.add(new Change(before, after))));
        }
        return changes;
    }

    private MovedDeadline told(Election election, Change change) {
        ElectionDeadline before = change.before();
        Bilingual title = clock.profile(election).rule(before.rule()).title();
        return new MovedDeadline(
                election.electionNo,
                before.rule(),
                title.zh(),
                title.en(),
                before.due(),
                change.after().due(),
                change.after().provisional());
    }
}
