package org.hemei.registry.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.registry.BuildingTotals;
import org.hemei.registry.Entry;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterChange;
import org.hemei.registry.RegisterStore;
import org.hemei.registry.RegisteredUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegisterStore implements RegisterStore {

    private final JdbcClient database;
    private final UnitRows units;
    private final EntryRows entries;
    private final RegisterChangeRows changes;

    JdbcRegisterStore(JdbcClient database, UnitRows units, EntryRows entries, RegisterChangeRows changes) {
        this.database = database;
        this.units = units;
        this.entries = entries;
        this.changes = changes;
    }

    @Override
    public List<Entry> all(Register register, @Nullable String compound) {
        return register == Register.UNITS
                ? List.copyOf(units.all(Objects.requireNonNull(compound)))
                : entries.all(register, compound);
    }

    @Override
    public Optional<Entry> find(Register register, @Nullable String compound, String key) {
        return register == Register.UNITS
                ? units.find(Objects.requireNonNull(compound), key).map(unit -> unit)
                : entries.find(register, key);
    }

    @Override
    public void put(Register register, List<? extends Entry> wanted) {
        if (register == Register.UNITS) {
            units.put(wanted.stream().map(RegisteredUnit.class::cast).toList());
        } else {
            wanted.forEach(entries::put);
        }
    }

    @Override
    public void remove(Register register, @Nullable String compound, Collection<String> keys) {
        if (register == Register.UNITS) {
            units.remove(Objects.requireNonNull(compound), keys);
        } else {
            keys.forEach(key -> entries.remove(register, key));
        }
    }

    /** Only units are a register of each compound; whoever changes another holds all of it for a moment. */
    private static String scope(Register register, @Nullable String compound) {
        return register == Register.UNITS ? Objects.requireNonNull(compound) : "";
    }

    @Override
    public long revision(Register register, @Nullable String compound) {
        return database.sql("select revision from registry_book where register = ? and scope = ?")
                .params(register.name(), scope(register, compound))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public long lock(Register register, @Nullable String compound) {
        return database.sql(
                        """
                        insert into registry_book (register, scope, revision) values (?, ?, 0)
                        on conflict (register, scope) do update set revision = registry_book.revision
                        returning revision""")
                .params(register.name(), scope(register, compound))
                .query(Long.class)
                .single();
    }

    @Override
    public void raise(Register register, @Nullable String compound) {
        database.sql("update registry_book set revision = revision + 1 where register = ? and scope = ?")
                .params(register.name(), scope(register, compound))
                .update();
    }

    @Override
    public void note(List<RegisterChange> wanted) {
        changes.add(wanted);
    }

    @Override
    public List<RegisterChange> changes(String compound, long before, int most) {
        return changes.of(compound, before, most);
    }

    @Override
    public List<RegisterChange> unitChangesSince(String compound, Instant moment) {
        return changes.ofUnitsSince(compound, moment.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<RegisterChange> lastChange(Register register, @Nullable String compound, String key) {
        return changes.last(register, compound, key);
    }

    @Override
    public List<String> servedBy(String firm) {
        return entries.servedBy(firm);
    }

    @Override
    public List<BuildingTotals> buildings(String compound) {
        return units.buildings(compound);
    }

    @Override
    public List<RegisteredUnit> unitsOf(String compound, String building) {
        return units.of(compound, building);
    }
}
