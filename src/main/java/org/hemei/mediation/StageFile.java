package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hemei.offices.Office;
import org.jspecify.annotations.Nullable;

/**
 * A case at one office, as a reader may see it.
 *
 * @param result how the case left it, as the last part of {@code mediation.stageResult.<result>}; null while it is there
 */
public record StageFile(
        Office office,
        Instant enteredAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate rightsGivenOn,
        @Nullable Means rightsMeans,
        Set<Paper> papers,
        @Nullable String representatives,
        @Nullable String mediator,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate suspendedUntil,
        @Nullable String facts,
        boolean extended,
        @Nullable Instant leftAt,
        @Nullable String result) {}
