package org.hemei.audit;

import java.util.Arrays;

/** Counts and hashes the rows that a seal covers, one by one. */
final class SealedList {

    private final Fingerprint fingerprint = Fingerprint.ofList();
    private int rows;

    void add(ChainStore.SealedHead head) {
        fingerprint.with(head.caseNo()).with(head.entries()).with(head.hash());
        rows++;
    }

    void add(ChainStore.StoredLook look) {
        fingerprint
                .with(look.id())
                .with(look.caseNo())
                .with(look.at())
                .with(look.username())
                .with(look.allowed())
                .with(look.search());
        rows++;
    }

    int rows() {
        return rows;
    }

    byte[] hash() {
        return fingerprint.take();
    }

    /** To be asked once. */
    boolean is(int count, byte[] hash) {
        return rows == count && Arrays.equals(fingerprint.take(), hash);
    }
}
