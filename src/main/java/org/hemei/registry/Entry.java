package org.hemei.registry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a register says of one thing, in the words in which it is compared, kept as history and shown. */
public sealed interface Entry permits Compound, Contract, Firm, ProjectHead, RegisteredUnit {

    Register register();

    /** The compound it belongs to; null for what belongs to the whole city. */
    @Nullable
    String ofCompound();

    /** Unique in its register, of units in their compound. */
    String key();

    /** In the order of the columns of its register; empty where there is nothing to tell. */
    List<String> values();

    /** As it stands in {@link #values}. */
    static String told(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
