package org.hemei.offices;

import org.jspecify.annotations.Nullable;

/**
 * A role a person has, and the office they have it in; committee members and firms' users belong to no office.
 *
 * @param covering whether the person only stands in (代办) because nobody who has the role there is present
 */
public record Duty(@Nullable String office, Role role, boolean covering) {

    /** A duty of the person's own. */
    public Duty(@Nullable String office, Role role) {
        this(office, role, false);
    }
}
