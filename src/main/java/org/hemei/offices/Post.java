package org.hemei.offices;

import org.jspecify.annotations.Nullable;

/** A person in a role of an office, with whether they are away today. */
public record Post(String office, Role role, String username, String name, @Nullable Away away) {

    public boolean isPresent() {
        return away == null;
    }

    public Staff staff() {
        return new Staff(username, name);
    }
}
