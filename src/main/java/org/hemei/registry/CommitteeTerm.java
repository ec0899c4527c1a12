package org.hemei.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term of an owners' committee.
 *
 * @param endsOn the last day
 * @param chair as elected; null where nobody has told
 */
public record CommitteeTerm(String compound, LocalDate beginsOn, LocalDate endsOn, int seats, @Nullable String chair) {}
