package org.hemei.audit;

import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something in the audit that is not as it was written.
 *
 * @param caseNo the case whose chain it is in, or null for what concerns a seal
 * @param number of the entry in its case, or else of the seal
 */
public record Finding(Kind kind, @Nullable String caseNo, int number) {

    /** What does not agree. */
    public enum Kind {
        /** What the entry says, or its place in the chain, is not what was hashed. */
        ENTRY_ALTERED,
        /** The entry, and maybe those after it, are gone. */
        ENTRY_MISSING,
        /** The entry did not come about by being written at the end of the chain. */
        ENTRY_ADDED,
        /** The end of the chain, kept apart, is not that of the entries; the number is that of the last one. */
        HEAD_DIFFERS,
        /** The entry is not the one that was sealed. */
        SEALED_DIFFERS,
        /** The seal, or its list of sealed chains, is not as it was made. */
        SEAL_ALTERED,
        SEAL_MISSING,
        /** The looks that the seal covers are not those that were written down. */
        VIEWS_ALTERED
    }

    /** In words for people. */
    public Phrase told() {
        return caseNo == null
                ? Phrase.of("audit.finding." + kind, "" + number)
                : Phrase.of("audit.finding." + kind, caseNo, "" + number);
    }
}
