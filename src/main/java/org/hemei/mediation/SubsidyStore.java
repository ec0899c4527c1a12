package org.hemei.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds closed cases by who concluded them. */
public interface SubsidyStore {

    /**
     * Whose cases are asked for: those of these offices (of all where null), and those a person has concluded.
     *
     * @param offices where the case was closed
     */
    record Scope(@Nullable Set<String> offices, String username) {}

    /** By mediator, and for each as they were closed; whoever works in a department is left out. */
    List<SubsidyLine> closed(Instant from, Instant before, Scope scope);

    /** How many were closed before anybody was appointed. */
    int withoutMediator(Instant from, Instant before, Scope scope);
}
