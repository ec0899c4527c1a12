package org.hemei.audit;

import java.util.ArrayList;
import java.util.List;
import org.hemei.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Counts what a check finds and keeps the first of it: whoever rewrites a whole table is told from a hundred rows too. */
final class Findings {

    private static final int KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Kind kind, @Nullable String caseNo, int number) {
        Finding finding = new Finding(kind, caseNo, number);
        if (kept.contains(finding)) {
            return; // What two comparisons tell alike is one thing.
        }
        count++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    long count() {
        return count;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
