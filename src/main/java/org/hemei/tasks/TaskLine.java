package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** A row of the work list: the task with what a reader needs to recognise the case. */
public record TaskLine(
        OpenTask task,
        String title,
        String parties,
        String source,
        String compound,
        String path,
        @Nullable String officeName,
        @Nullable String officeTier,
        @Nullable String assigneeName) {}
