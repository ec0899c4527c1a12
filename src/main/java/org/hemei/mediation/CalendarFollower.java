package org.hemei.mediation;

import java.util.ArrayList;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.MovedDeadline;
import org.hemei.calendar.OpenDeadlines;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.mediation.RunningDeadlines.Running;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Bilingual;
import org.hemei.rulebook.Rulebook;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the deadlines of cases follow the holiday notices. A date that did not come from a count, such as one the parties
 * agreed on, stays as it is.
 */
@Component
class CalendarFollower implements OpenDeadlines {

    private final RunningDeadlines deadlines;
    private final Rulebook rulebook;
    private final Casework casework;
    private final CaseClock caseClock;
    private final Worklist worklist;
    private final Audit audit;

    CalendarFollower(
            RunningDeadlines deadlines,
            Rulebook rulebook,
            Casework casework,
            CaseClock caseClock,
            Worklist worklist,
            Audit audit) {
        this.deadlines = deadlines;
        this.rulebook = rulebook;
        this.casework = casework;
        this.caseClock = caseClock;
        this.worklist = worklist;
        this.audit = audit;
    }

    private record Change(Running before, Deadline after) {}

    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> preview(WorkingCalendar then) {
        return changes(deadlines.all(), then).stream().map(this::told).toList();
    }

    /** Locks each case before it looks at its deadlines again, case by case in the order of their numbers. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedDeadline> apply(WorkingCalendar then, Actor by) {
        List<MovedDeadline> moved = new ArrayList<>();
        changes(deadlines.all(), then).stream()
                .map(change -> change.before().caseNo())
                .distinct()
                .forEach(caseNo -> {
                    worklist.lockCase(caseNo);
                    changes(deadlines.of(caseNo), then).forEach(change -> moved.add(move(change, by)));
                });
        return moved;
    }

    private MovedDeadline move(Change change, Actor by) {
        MovedDeadline moved = told(change);
        Dispute dispute = casework.get(moved.caseNo());
        dispute.running(moved.rule()).ifPresent(before -> {
            List<Phrase> steps = change.after().derivation();
            caseClock.move(dispute, before, change.after(), steps, before.changedBy(), before.changeReason());
            casework.save(dispute);
            audit.record(moved.caseNo(), by, dispute.tier, "followCalendar", moved.told());
        });
        return moved;
    }

    private static List<Change> changes(List<Running> running, WorkingCalendar then) {
        List<Change> changes = new ArrayList<>();
        running.forEach(before ->
                then.moved(before.counted()).ifPresent(deadline -> changes.add(new Change(before, deadline))));
        return changes;
    }

    private MovedDeadline told(Change change) {
        Running before = change.before();
        Bilingual title = rulebook.profile(before.profile(), before.profileVersion())
                .find(before.rule())
                .orElseGet(() -> rulebook.rule(before.profile(), rulebook.version(before.profile()), before.rule()))
                .title();
        return new MovedDeadline(
                before.caseNo(),
                before.rule(),
                title.zh(),
                title.en(),
                before.due(),
                change.after().due(),
                change.after().provisional());
    }
}
