package org.hemei.mediation;

/** What decides at which tier a dispute enters (decision M2). */
public record EntryFacts(
        Extent extent,
        boolean severalDepartments,
        boolean largeGroup,
        Category category,
        boolean committeeAgainstFirm,
        boolean complex) {}
