package org.hemei.election;

import java.time.LocalDate;

/**
 * Whether a vote has brought a committee, and what is due then.
 *
 * @param publishBy last day to publish the result; counted for a failed vote too, where nobody reads it
 */
public record ElectedLimits(boolean committeeElected, LocalDate publishBy, LocalDate meetBy, LocalDate fileBy) {}
