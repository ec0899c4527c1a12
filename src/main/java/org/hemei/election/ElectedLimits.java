package org.hemei.election;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a vote has brought a committee, and what is due then.
 *
 * @param publishBy last day to publish the result; counted for a failed vote too, where nobody reads it
 * @param handoverBy until when the old committee hands over, where the result ends its term; otherwise null
 */
public record ElectedLimits(
        boolean committeeElected,
        LocalDate publishBy,
        LocalDate meetBy,
        LocalDate fileBy,
        @Nullable LocalDate handoverBy) {}
