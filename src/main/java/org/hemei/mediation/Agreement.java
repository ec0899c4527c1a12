package org.hemei.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the parties agreed (People's Mediation Law 28 to 31).
 *
 * @param onTheSpot all was paid or done at once
 * @param dueOn when the last of it is to be done, where not all was done at once
 * @param partial something was left open, told in {@code openPoints}
 * @param realRights it would confirm rights in property or a person's status, which no court confirms
 */
@Table("mediation_agreement")
public record Agreement(
        AgreementForm form,
        AgreementBody body,
        LocalDate effectiveOn,
        boolean onTheSpot,
        @Nullable LocalDate dueOn,
        String text,
        boolean partial,
        @Nullable String openPoints,
        boolean realRights) {}
