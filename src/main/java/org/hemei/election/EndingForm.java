package org.hemei.election;

import org.jspecify.annotations.Nullable;

/** The end of a membership as somebody records it, before anything of it is checked. */
public record EndingForm(
        @Nullable String member, @Nullable String reason, @Nullable String occurredOn, @Nullable String evidence) {}
