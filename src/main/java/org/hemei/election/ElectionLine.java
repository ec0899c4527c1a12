package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An election as a list shows it.
 *
 * @param due the earliest last day of all that runs, or null
 */
public record ElectionLine(
        String electionNo,
        String compoundName,
        String streetName,
        Kind kind,
        int seats,
        Step step,
        @Nullable Outcome outcome,
        Instant openedAt,
        @Nullable LocalDate due) {}
