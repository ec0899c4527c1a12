package org.hemei.mediation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute that has been checked and may be registered; amounts in yuan. */
record Registration(
        String title,
        Category category,
        String description,
        String compound,
        List<String> otherCompounds,
        List<Party> parties,
        Source source,
        @Nullable String referralNo,
        @Nullable Integer peopleAffected,
        @Nullable BigDecimal amount,
        @Nullable Boolean triedInCompound,
        boolean severalDepartments,
        boolean complex,
        String profile,
        int profileVersion) {}
