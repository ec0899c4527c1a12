package org.hemei.offices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role of an office.
 *
 * @param awayUntil the last day of their absence when they are away today, {@link LocalDate#MAX} when nobody knows
 */
public record Post(String office, Role role, String username, String name, @Nullable LocalDate awayUntil) {

    public boolean isPresent() {
        return awayUntil == null;
    }
}
