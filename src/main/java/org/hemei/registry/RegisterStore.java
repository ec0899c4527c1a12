package org.hemei.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the registers are kept, and what they were before. */
public interface RegisterStore {

    /** By key; of a compound, or of the whole city where none is named. Units only of a compound. */
    List<Entry> all(Register register, @Nullable String compound);

    Optional<Entry> find(Register register, @Nullable String compound, String key);

    /** New, or in place of what has the same key; a hundred thousand of them in a few seconds. */
    void put(Register register, List<? extends Entry> entries);

    void remove(Register register, @Nullable String compound, Collection<String> keys);

    /** Which state of a register one looks at; 0 before anything was changed. */
    long revision(Register register, @Nullable String compound);

    /** The same, as nobody else can change the register until this transaction ends. */
    long lock(Register register, @Nullable String compound);

    void raise(Register register, @Nullable String compound);

    /** In their order; their own numbers are of no account. */
    void note(List<RegisterChange> changes);

    /** Of a compound and of the firms that serve it, the latest first; at most so many, before this one where it is above 0. */
    List<RegisterChange> changes(String compound, long before, int most);

    /** Of its units since this moment, the earliest first. */
    List<RegisterChange> unitChangesSince(String compound, Instant moment);

    /** Of an entry; of what belongs to the whole city wherever one looks from. */
    Optional<RegisterChange> lastChange(Register register, @Nullable String compound, String key);

    /** The buildings of a compound with the totals of their units, in their order. */
    List<BuildingTotals> buildings(String compound);

    /** Codes of the compounds that a firm serves or has served, by contract or by a manager. */
    List<String> servedBy(String firm);

    List<RegisteredUnit> unitsOf(String compound, String building);
}
