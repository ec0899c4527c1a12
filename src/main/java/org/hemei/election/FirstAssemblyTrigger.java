package org.hemei.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hemei.rulebook.Profile;

/**
 * Whether a compound is far enough to found its assembly (decision E1): more than so much area delivered, or so many
 * owners moved in, or after some years with less.
 */
final class FirstAssemblyTrigger {

    private FirstAssemblyTrigger() {}

    static boolean isMet(
            BigDecimal deliveredPercent,
            BigDecimal ownersPercent,
            LocalDate firstDelivery,
            LocalDate today,
            Profile profile) {
        boolean area = deliveredPercent.compareTo(percent(profile, "election.triggerArea")) > 0;
        boolean owners = ownersPercent.compareTo(percent(profile, "election.triggerOwners")) >= 0;
        boolean years = !firstDelivery
                        .plusYears(profile.number("election.triggerYears"))
                        .isAfter(today)
                && deliveredPercent.compareTo(percent(profile, "election.triggerYearsArea")) >= 0;
        return area || owners || years;
    }

    private static BigDecimal percent(Profile profile, String parameter) {
        return BigDecimal.valueOf(profile.number(parameter));
    }
}
