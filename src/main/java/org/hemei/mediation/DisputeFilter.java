package org.hemei.mediation;

import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes a list shows; {@code query} looks in number, title, masked parties and compound, and four digits are
 * also the end of a party's telephone.
 */
public record DisputeFilter(@Nullable DisputeState state, @Nullable Tier tier, @Nullable String query) {}
