package org.hemei.tasks.web;

import org.hemei.tasks.Due;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * A task's page: what is to be done, and whether this reader may do it.
 *
 * @param shown whether this reader may know the case, and so has the form to look at
 * @param caseUrl null where {@code shown} is false
 */
record OpenedTask(
        String id,
        String step,
        String title,
        String caseNo,
        @Nullable String caseUrl,
        @Nullable String office,
        @Nullable String role,
        int revision,
        String nextUrl,
        @Nullable String holder,
        boolean mine,
        boolean claimable,
        boolean covering,
        @Nullable String away,
        boolean editable,
        boolean shown,
        @Nullable Due due,
        @Nullable String guidance) {

    static OpenedTask of(TaskRow row, TaskLine line, boolean shown, boolean caseOpen) {
        return new OpenedTask(
                row.id(),
                row.step(),
                row.title(),
                row.caseNo(),
                caseOpen ? line.path() : null,
                row.office(),
                line.task().role(),
                line.task().revision(),
                "/tasks/next",
                row.holder(),
                row.mine(),
                row.claimable(),
                row.covering(),
                row.away(),
                row.mine() || row.claimable(),
                shown,
                row.due(),
                null);
    }
}
