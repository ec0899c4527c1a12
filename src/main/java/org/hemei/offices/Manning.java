package org.hemei.offices;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An office in the tree, the roles somebody has there, and those in which somebody is present today. */
public record Manning(String code, @Nullable String parent, Office.Kind kind, Set<Role> given, Set<Role> present) {

    public Manning {
        given = Set.copyOf(given);
        present = Set.copyOf(present);
    }
}
