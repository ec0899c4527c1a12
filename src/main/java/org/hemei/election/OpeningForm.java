package org.hemei.election;

import org.jspecify.annotations.Nullable;

/** An election as somebody asks for it, before anything of it is checked. */
public record OpeningForm(@Nullable String compound, @Nullable String kind, @Nullable String seats) {}
