package org.hemei.voting.count;

import java.time.Instant;

/**
 * The official platform's list, as one person brought it.
 *
 * @param entry 6 or 7
 */
public record PlatformUpload(int entry, int ballots, String uploadedBy, String uploadedByName, Instant uploadedAt) {}
