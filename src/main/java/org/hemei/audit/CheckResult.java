package org.hemei.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole audit came to.
 *
 * @param username who had it made
 * @param views how many looks the seals cover; those since the last seal are vouched for by nothing yet
 * @param problems how many there are; {@code findings} are the first hundred
 */
public record CheckResult(
        Instant at,
        String username,
        String name,
        long cases,
        long entries,
        long views,
        long seals,
        long problems,
        List<Finding> findings) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return problems == 0;
    }

    /** For those who may know that something is wrong, but not with which cases. */
    CheckResult withoutFindings() {
        return new CheckResult(at, username, name, cases, entries, views, seals, problems, List.of());
    }
}
