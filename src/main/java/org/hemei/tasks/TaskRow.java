package org.hemei.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A row of the work list in the reader's language, with what this reader may do with it.
 *
 * @param away that the holder is away and until when, or null
 * @param claimable nobody holds it, or whoever does is away
 * @param covering the reader sees it because nobody of its office who has the role is present
 */
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
        boolean covering,
        boolean urgent,
        @Nullable String away,
        @Nullable Due due) {}
