package org.hemei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract by which a firm serves a compound.
 *
 * @param firm credit code
 * @param endsOn the last day; null without an end, as when a firm serves on after its term (Civil Code art. 948)
 * @param fee yuan for a square metre and a month, exactly as agreed
 * @param filedOn when it was filed with the housing authority; null where it was not, as far as is known
 */
public record Contract(
        String compound,
        String firm,
        Kind kind,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        BigDecimal fee,
        @Nullable LocalDate filedOn)
        implements Entry {

    /** Who has chosen the firm. */
    public enum Kind {
        /** The developer, until the owners have chosen (前期物业服务, Civil Code art. 939 and 940). */
        EARLY,
        /** The owners' assembly (Civil Code art. 939 and 278). */
        OWNERS,
        /** The street, where nobody serves (应急物业服务). */
        EMERGENCY
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(beginsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Days from this one to the last; negative once it is over, null without an end. */
    public @Nullable Long daysLeft(LocalDate today) {
        return endsOn == null ? null : ChronoUnit.DAYS.between(today, endsOn);
    }

    @Override
    public Register register() {
        return Register.CONTRACTS;
    }

    @Override
    public String ofCompound() {
        return compound;
    }

    @Override
    public String key() {
        return compound + "/" + beginsOn;
    }

    @Override
    public List<String> values() {
        return List.of(
                compound,
                firm,
                kind.name(),
                beginsOn.toString(),
                Entry.told(endsOn),
                fee.stripTrailingZeros().toPlainString(),
                Entry.told(filedOn));
    }
}
