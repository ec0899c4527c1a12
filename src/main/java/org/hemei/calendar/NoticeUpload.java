package org.hemei.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes in a year's notice: shows first what it changes, then has the calendar and all open deadlines follow it. */
@Service
public class NoticeUpload {

    /** The notice of a year comes out in the autumn before it. */
    private static final int YEARS_AHEAD = 2;

    private final NoticeStore store;
    private final CurrentNotices current;
    private final ObjectProvider<OpenDeadlines> deadlines;
    private final Clock clock;

    NoticeUpload(NoticeStore store, CurrentNotices current, ObjectProvider<OpenDeadlines> deadlines, Clock clock) {
        this.store = store;
        this.current = current;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What became of an upload; where it was not applied, the preview tells what has to be decided anew. */
    public record Outcome(NoticePreview preview, boolean applied) {}

    /** @throws InvalidInput where there is nothing to look into: no year, no title, no text */
    @Transactional(readOnly = true)
    public NoticePreview preview(NoticeForm form, Actor actor) {
        return look(form, actor).preview();
    }

    /**
     * Applies a notice in one transaction, unless its lines are wrong or it would do other than what was seen.
     *
     * @param seen the checksum of the preview that was agreed to, or null where none was looked at
     * @throws InvalidInput where there is nothing to look into: no year, no title, no text
     */
    @Transactional
    public Outcome apply(NoticeForm form, @Nullable String seen, Actor actor) {
        store.lock();
        Look look = look(form, actor);
        NoticePreview preview = look.preview();
        if (!preview.isAccepted() || (seen != null && !seen.equals(preview.checksum()))) {
            return new Outcome(preview, false);
        }
        Notice notice = new Notice(preview.year(), preview.title(), preview.days(), actor.name(), clock.instant());
        long version = store.add(notice, actor, clock.instant());
        WorkingCalendar then = new WorkingCalendar(look.then());
        deadlines.orderedStream().forEach(open -> open.apply(then, actor));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current.replace(version, look.then());
            }
        });
        return new Outcome(preview, true);
    }

    private record Look(NoticePreview preview, HolidayNotices then) {}

    private Look look(NoticeForm form, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new Denied(actor.username() + " does not keep the calendar");
        }
        NoticeForm.Read read = form.read(LocalDate.now(clock).getYear() + YEARS_AHEAD);
        HolidayNotices now = current.stored();
        NoticeFile file = NoticeFile.read(read.text());
        List<RowError> errors = NoticeCheck.errors(read.year(), file);
        if (!errors.isEmpty()) {
            return new Look(NoticePreview.refused(read, errors), now);
        }
        List<NoticeDay> days = file.lines().stream().map(NoticeFile.Line::day).toList();
        Notice notice = new Notice(read.year(), read.title(), days, actor.name(), clock.instant());
        HolidayNotices then = now.with(List.of(notice));
        WorkingCalendar calendar = new WorkingCalendar(then);
        List<MovedDeadline> moved = deadlines
                .orderedStream()
                .flatMap(open -> open.preview(calendar).stream())
                .toList();
        List<DayChange> changes = DayChange.between(now, then, read.year());
        return new Look(NoticePreview.of(read, notice, changes, moved, store.version()), then);
    }
}
