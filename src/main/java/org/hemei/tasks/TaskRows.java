package org.hemei.tasks;

import java.time.Clock;
import java.util.Locale;
import org.hemei.offices.Actor;
import org.hemei.offices.Away;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the work list in the reader's language. */
@Component
public class TaskRows {

    private final TaskNames names;
    private final MessageSource messages;
    private final Clock clock;

    TaskRows(TaskNames names, MessageSource messages, Clock clock) {
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    public TaskRow row(TaskLine line, Actor actor, Locale language) {
        OpenTask task = line.task();
        boolean mine = actor.username().equals(task.assignee());
        return new TaskRow(
                task.id(),
                task.caseNo(),
                line.title(),
                line.parties(),
                names.name(task, language),
                line.officeName(),
                messages.getMessage(line.source(), null, language),
                line.assigneeName(),
                mine,
                line.isOpenTo(actor),
                task.isCoveredBy(actor),
                task.isUrgent(),
                task.isOpen() && !mine ? away(line, language) : null,
                Due.of(task.due(), clock.instant()));
    }

    private @Nullable String away(TaskLine line, Locale language) {
        Away away = line.away();
        return away == null ? null : messages.getMessage(away.told(), language);
    }
}
