package org.hemei.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change to an entry of a register.
 *
 * @param id rises with time
 * @param compound null for what belongs to the whole city
 * @param before its values in the order of the columns of the register, null where it was not there; {@code after}
 *     likewise
 * @param reason why, or the name of the file it came from; null for whoever does not see owners by name, as it may tell
 *     of one
 */
public record RegisterChange(
        long id,
        Register register,
        @Nullable String compound,
        String entry,
        @Nullable List<String> before,
        @Nullable List<String> after,
        @Nullable String reason,
        Instant at,
        String username,
        String name) {

    /** For whoever does not keep the register: what tells of a person is hidden, or may tell of one as free words do. */
    RegisterChange masked() {
        return new RegisterChange(
                id, register, compound, entry, masked(before), masked(after), null, at, username, name);
    }

    private @Nullable List<String> masked(@Nullable List<String> values) {
        if (values == null) {
            return null;
        }
        List<String> masked = new ArrayList<>(values);
        List<RegisterColumn> columns = register.columns();
        for (int place = 0; place < columns.size(); place++) {
            masked.set(place, columns.get(place).masked(values.get(place)));
        }
        return masked;
    }
}
