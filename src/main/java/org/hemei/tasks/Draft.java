package org.hemei.tasks;

import java.time.Instant;
import java.util.Map;

/** What somebody had typed into a form when they last paused; unchecked, and their own. */
public record Draft(Map<String, Object> data, Instant savedAt) {}
