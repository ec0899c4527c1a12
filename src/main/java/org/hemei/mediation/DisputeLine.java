package org.hemei.mediation;

import java.time.Instant;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;

/** A row of the list of disputes; {@code parties} are masked. */
public record DisputeLine(
        String caseNo,
        String title,
        String parties,
        String compoundName,
        Category category,
        DisputeState state,
        @Nullable Outcome outcome,
        Tier tier,
        String office,
        String officeName,
        String officeTier,
        Instant openedAt,
        @Nullable Instant acceptedAt) {}
