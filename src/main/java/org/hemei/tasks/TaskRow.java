package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/** A row of the work list in the reader's language, with what this reader may do with it. */
public record TaskRow(
        String id,
        String caseNo,
        String title,
        String parties,
        String step,
        @Nullable String office,
        @Nullable String source,
        @Nullable String holder,
        boolean mine,
        boolean claimable,
        @Nullable Due due) {}
