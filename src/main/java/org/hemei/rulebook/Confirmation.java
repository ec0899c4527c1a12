package org.hemei.rulebook;

import java.time.Instant;

/**
 * An administrator answers for using a profile although the present text of its law was not read.
 *
 * @param confirmedBy username
 */
public record Confirmation(String profile, int version, String confirmedBy, Instant confirmedAt, String reason) {}
