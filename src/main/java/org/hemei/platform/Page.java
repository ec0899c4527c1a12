package org.hemei.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is where the following page starts, or null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {}
