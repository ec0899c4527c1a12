package org.hemei.documents;

import java.time.Instant;
import java.util.Map;

/** The text blocks of one kind of paper as an office has set them, by name. */
public record TextVersion(int version, Map<String, String> blocks, Instant changedAt, String changedBy, String name) {}
