package org.hemei.audit;

import java.util.Arrays;
import org.hemei.audit.ChainStore.Head;
import org.hemei.audit.ChainStore.StoredEntry;
import org.hemei.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Walks along the chains of all cases, entry by entry, and holds each against its hash. */
final class EntryCheck {

    private final Findings findings;
    private long cases;
    private long entries;
    private @Nullable StoredEntry last;

    EntryCheck(Findings findings) {
        this.findings = findings;
    }

    long cases() {
        return cases;
    }

    long entries() {
        return entries;
    }

    void next(StoredEntry entry) {
        entries++;
        StoredEntry before = last;
        if (before == null || !before.caseNo().equals(entry.caseNo())) {
            finish();
            cases++;
            link(0, Fingerprint.none(), entry);
        } else {
            link(before.number(), before.hash(), entry);
        }
        if (entry.sealed() != null && !Arrays.equals(entry.sealed(), entry.hash())) {
            findings.add(Kind.SEALED_DIFFERS, entry.caseNo(), entry.number());
        }
        last = entry;
    }

    /** What follows a gap cannot be held against what is gone. */
    private void link(int numberBefore, byte[] hashBefore, StoredEntry entry) {
        if (entry.number() <= numberBefore) {
            findings.add(Kind.ENTRY_ADDED, entry.caseNo(), entry.number());
        } else if (entry.number() > numberBefore + 1) {
            findings.add(Kind.ENTRY_MISSING, entry.caseNo(), numberBefore + 1);
        } else if (!Arrays.equals(hashAfter(hashBefore, entry), entry.hash())) {
            findings.add(Kind.ENTRY_ALTERED, entry.caseNo(), entry.number());
        }
    }

    /** To be called after the last entry; between cases it is called by {@link #next}. */
    void finish() {
        StoredEntry end = last;
        if (end == null) {
            return;
        }
        Head head = end.head();
        if (head != null && end.number() < head.entries()) {
            findings.add(Kind.ENTRY_MISSING, end.caseNo(), end.number() + 1);
        } else if (head != null && end.number() > head.entries()) {
            findings.add(Kind.ENTRY_ADDED, end.caseNo(), end.number());
        } else if (head == null || !Arrays.equals(head.hash(), end.hash())) {
            findings.add(Kind.HEAD_DIFFERS, end.caseNo(), end.number());
        }
        last = null;
    }

    /** The same as {@code audit_entry_hash} of the database, which made it. */
    private static byte[] hashAfter(byte[] previous, StoredEntry entry) {
        return Fingerprint.after(previous)
                .with("entry-1")
                .with(entry.number())
                .with(entry.caseNo())
                .with(entry.at())
                .with(entry.username())
                .with(entry.name())
                .with(entry.tier())
                .with(entry.action())
                .with(entry.details())
                .take();
    }
}
