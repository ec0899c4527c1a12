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
        return look(form, actor);
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
        NoticePreview preview = look(form, actor);
        if (!preview.isAccepted() || (seen != null && !seen.equals(preview.checksum()))) {
            return new Outcome(preview, false);
        }
        long version = store.add(notice(preview.year(), preview.title(), preview.days(), actor), actor);
        HolidayNotices then = current.stored();
        deadlines.orderedStream().forEach(open -> open.apply(new WorkingCalendar(then), actor));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current.replace(version, then);
            }
        });
        return new Outcome(preview, true);
    }

    private NoticePreview look(NoticeForm form, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new Denied(actor.username() + " does not keep the calendar");
        }
        NoticeForm.Read read = form.read(LocalDate.now(clock).getYear() + YEARS_AHEAD);
        NoticeFile file = NoticeFile.read(read.text());
        List<RowError> errors = NoticeCheck.errors(read.year(), file);
        if (!errors.isEmpty()) {
            return NoticePreview.refused(read, errors);
        }
        List<NoticeDay> days = file.lines().stream().map(NoticeFile.Line::day).toList();
        Notice notice = notice(read.year(), read.title(), days, actor);
        HolidayNotices now = current.stored();
        HolidayNotices then = now.with(List.of(notice));
        List<MovedDeadline> moved = deadlines
                .orderedStream()
                .flatMap(open -> open.preview(new WorkingCalendar(then)).stream())
                .toList();
        List<DayChange> changes = DayChange.between(now, then, read.year());
        return NoticePreview.of(read, notice, changes, moved, store.version());
    }

    private Notice notice(int year, String title, List<NoticeDay> days, Actor by) {
        return new Notice(year, title, days, by.name(), clock.instant());
    }
}
