package org.hemei.offices;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An office in the tree, and the roles in which somebody is present there today. */
public record Manning(String code, @Nullable String parent, Office.Kind kind, Set<Role> present) {

    public Manning {
        present = Set.copyOf(present);
    }
}
