package org.hemei.voting.assembly;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a list shows it.
 *
 * @param title of its first matter; {@code matters} is how many there are
 * @param due the earliest last day of all that runs, or null
 */
public record VoteLine(
        String voteNo,
        String compoundName,
        String streetName,
        String title,
        int matters,
        VoteStep step,
        @Nullable VoteOutcome outcome,
        Instant openedAt,
        @Nullable LocalDate due) {}
