package org.hemei.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An arranged session as calendars show it.
 *
 * @param parties masked
 * @param mediator their name
 */
public record SessionLine(
        long id,
        String caseNo,
        String title,
        String parties,
        String compound,
        String officeName,
        @Nullable String mediator,
        Instant at,
        String place,
        SessionPlan.State state,
        int sequence,
        Instant changedAt) {}
