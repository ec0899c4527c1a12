package org.hemei.registry;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of a compound; who may see their owners is for the caller to decide. */
@Service
public class CompoundUnits {

    private final RegisterStore store;

    CompoundUnits(RegisterStore store) {
        this.store = store;
    }

    /** All of them, building by building. */
    @Transactional(readOnly = true)
    public List<RegisteredUnit> of(String compound) {
        return store.all(Register.UNITS, compound).stream()
                .map(RegisteredUnit.class::cast)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<BuildingTotals> buildings(String compound) {
        return store.buildings(compound);
    }

    @Transactional(readOnly = true)
    public List<RegisteredUnit> of(String compound, String building) {
        return store.unitsOf(compound, building);
    }

    /** As the register stood at the end of this moment, as far back as it was kept. */
    @Transactional(readOnly = true)
    public List<RegisteredUnit> asOf(String compound, Instant moment) {
        Map<String, RegisteredUnit> then = new LinkedHashMap<>();
        of(compound).forEach(unit -> then.put(unit.key(), unit));
        Set<String> undone = new HashSet<>();
        for (RegisterChange change : store.unitChangesSince(compound, moment)) {
            // The first change after the moment tells what was there before it; renamed, an entry has two names.
            undo(change, then, undone);
        }
        return List.copyOf(then.values());
    }

    private static void undo(RegisterChange change, Map<String, RegisteredUnit> then, Set<String> undone) {
        String compound = change.compound() == null ? "" : change.compound();
        RegisteredUnit before = change.before() == null ? null : RegisteredUnit.of(compound, change.before());
        RegisteredUnit after = change.after() == null ? null : RegisteredUnit.of(compound, change.after());
        if (after != null && (before == null || !before.key().equals(after.key())) && undone.add(after.key())) {
            then.remove(after.key());
        }
        if (before != null && undone.add(before.key())) {
            then.put(before.key(), before);
        }
    }
}
