package org.hemei.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * What a task was completed with.
 *
 * @param username who did it
 * @param data as it was accepted, by the keys of the form
 */
public record Submitted(String username, Instant at, Map<String, Object> data) {}
