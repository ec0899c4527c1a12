package org.hemei.voting.roll;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a roll is posted for everybody to see.
 *
 * @param until the last of them
 * @param endedAt when it was found to be over, with every objection answered
 */
public record Publicity(LocalDate from, LocalDate until, @Nullable Instant endedAt) {}
