package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * A closed case as the list of case subsidies names it: nothing of the parties, and nothing of what they quarrelled about.
 *
 * @param mediator username of whoever concluded it
 * @param appliedOn when both parties asked the court to confirm their agreement
 * @param formerMediators names of those who had the case before, whether replaced or at a lower tier
 */
public record SubsidyLine(
        String caseNo,
        String mediator,
        String mediatorName,
        String office,
        String officeName,
        Category category,
        Outcome outcome,
        @Nullable AgreementForm form,
        @Nullable AgreementBody body,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate defaultedOn,
        @Nullable LocalDate appliedOn,
        @Nullable String formerMediators,
        Instant registeredAt,
        Instant closedAt,
        String profile,
        int profileVersion) {

    public LocalDate closedOn() {
        return CityTime.day(closedAt);
    }

    /** In calendar days, from the day it was registered to the day it was closed. */
    public long days() {
        return ChronoUnit.DAYS.between(CityTime.day(registeredAt), CityTime.day(closedAt));
    }
}
