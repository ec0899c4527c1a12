package org.hemei.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case, as a list shows it.
 *
 * @param title its name on the paper, in Chinese
 * @param part of the case that it is about, such as a building; null where it is about all of it
 * @param number the number the case has at the office that issued it; null for a paper of the parties' own
 * @param missing characters that cannot be printed and stand as boxes
 */
public record IssuedPaper(
        long id,
        String kind,
        String title,
        @Nullable String part,
        @Nullable String number,
        String office,
        Instant issuedAt,
        String issuedBy,
        List<String> missing) {}
