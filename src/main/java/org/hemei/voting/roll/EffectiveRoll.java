package org.hemei.voting.roll;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.written.WrittenNames;
import org.jspecify.annotations.Nullable;

/** A roll as it counts: what is kept of it, with the amendments that are signed. */
final class EffectiveRoll {

    private static final int LONGEST_REASON = 500;

    private final NavigableMap<String, RollUnit> units = new TreeMap<>();
    private final List<RollChange> changes;

    private EffectiveRoll(List<RollChange> changes) {
        this.changes = changes;
    }

    static EffectiveRoll of(String voteNo, RollStore store) {
        EffectiveRoll roll = new EffectiveRoll(store.changes(voteNo));
        store.eachUnit(voteNo, unit -> roll.units.put(unit.name(), unit));
        roll.changes.stream()
                .filter(change -> change.state() == RollChange.State.SIGNED)
                .forEach(roll::with);
        return roll;
    }

    Collection<RollUnit> units() {
        return units.values();
    }

    EffectiveRoll with(RollChange change) {
        units.remove(change.unit());
        RollUnit after = change.after();
        if (after != null) {
            units.put(after.name(), after);
        }
        return this;
    }

    /** The change that a person asks for, from what stands on the roll now. */
    RollChange change(
            RollChange.State state, String name, @Nullable UnitForm form, @Nullable String reason, Signature by) {
        Told told = new Told();
        String why = told.line("reason", reason, LONGEST_REASON);
        told.throwIfAny();
        RollUnit before = units.get(WrittenNames.plain(name));
        RollUnit after = form == null ? null : form.accept();
        if (after == null && before == null) {
            throw new InvalidInput("unit", Code.UNKNOWN, Phrase.of("voting.roll.error.noSuchUnit", name));
        }
        if (after != null
                && (before == null || !after.name().equals(before.name()))
                && units.containsKey(after.name())) {
            throw new InvalidInput("unit", Code.DUPLICATE, Phrase.of("voting.roll.error.onRoll", after.name()));
        }
        if (Objects.equals(after, before)) {
            throw new InvalidInput("unit", Code.DUPLICATE, Phrase.of("voting.roll.error.nothingChanged"));
        }
        RollUnit known = Objects.requireNonNull(before == null ? after : before);
        return new RollChange(changes.size() + 1, state, known.name(), before, after, why, by, null, null, null);
    }

    /** @throws Conflict when the unit does not stand as it did when the change was proposed */
    void requireStill(RollChange change) {
        boolean moved = !Objects.equals(units.get(change.unit()), change.before());
        RollUnit after = change.after();
        boolean taken = after != null && !after.name().equals(change.unit()) && units.containsKey(after.name());
        if (moved || taken) {
            throw Conflict.inState(change.state().name(), Phrase.of("voting.roll.conflict.unitMoved", change.unit()));
        }
    }
}
