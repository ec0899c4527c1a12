package org.hemei.mediation;

import org.hemei.offices.Tier;

/**
 * What decides at which tier a dispute enters (decision M2).
 *
 * @param electionTier where the rules of the locality have disputes about an election enter
 */
public record EntryFacts(
        Extent extent,
        boolean severalDepartments,
        boolean largeGroup,
        Category category,
        Tier electionTier,
        boolean committeeAgainstFirm,
        boolean complex) {}
