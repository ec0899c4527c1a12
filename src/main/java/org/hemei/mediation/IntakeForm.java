package org.hemei.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clerk wrote down when somebody came with a dispute, before any of it is checked. */
public record IntakeForm(
        @Nullable String title,
        @Nullable String category,
        @Nullable String description,
        @Nullable String compound,
        @Nullable List<PartyForm> parties,
        @Nullable String source,
        @Nullable String referralNo,
        @Nullable String peopleAffected,
        @Nullable List<String> otherCompounds,
        @Nullable String amount,
        @Nullable Boolean triedInCompound,
        @Nullable Boolean severalDepartments,
        @Nullable Boolean complex) {

    /** A party as written down. */
    public record PartyForm(
            @Nullable String role,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String phone,
            @Nullable String email) {}
}
