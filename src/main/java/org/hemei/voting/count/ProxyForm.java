package org.hemei.voting.count;

import org.jspecify.annotations.Nullable;

/** A proxy as somebody typed it, before anything of it is checked. */
public record ProxyForm(@Nullable String unit, @Nullable String kind, @Nullable String name, @Nullable String dated) {}
