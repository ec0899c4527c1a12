package org.hemei.audit;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or somebody who looked, as the auditor's search shows it.
 *
 * @param caseNo null for a search that was not for one case
 * @param number of the entry in its case, null for looks, which are not chained
 * @param action the verb of what was done, null for looks
 * @param told what was done, or what was searched for; empty for looks at a case
 * @param tier at which it was done, null for looks
 */
public record AuditLine(
        Instant at,
        Kind kind,
        @Nullable String caseNo,
        @Nullable Integer number,
        @Nullable String action,
        List<Phrase> told,
        String username,
        String name,
        @Nullable Tier tier,
        String cursor) {

    public AuditLine {
        told = List.copyOf(told);
    }

    /** What sort of trace it is. */
    public enum Kind {
        /** Something was done to a case. */
        DEED,
        /** Somebody read a case. */
        LOOK,
        /** Somebody tried to read, or to do something to, a case that is not theirs. */
        REFUSED,
        /** Somebody searched the audit. */
        SEARCH
    }
}
