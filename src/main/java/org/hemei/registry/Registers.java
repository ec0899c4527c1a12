package org.hemei.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.platform.sheet.Cell;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the registers entry by entry, and keeps what every entry was before, who changed it and why. */
@Service
public class Registers {

    private static final int LONGEST_REASON = 500;

    private final RegisterStore store;
    private final RegistrySight sight;
    private final EntryReaders readers;
    private final Audit audit;
    private final Clock clock;

    Registers(RegisterStore store, RegistrySight sight, EntryReaders readers, Audit audit, Clock clock) {
        this.store = store;
        this.sight = sight;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry on its way to be changed.
     *
     * @param seen the number of its last change, by which a later one is noticed; 0 where there was none
     */
    public record Held(Entry entry, long seen) {}

    /** To be changed by whoever keeps it. */
    @Transactional
    public Optional<Held> held(Register register, String compound, String key, Actor actor) {
        sight.kept(compound, actor);
        // The number before the entry: what changes in between makes it too old, never too new.
        long seen = store.lastChange(register, compound, key)
                .map(RegisterChange::id)
                .orElse(0L);
        Optional<Entry> found = store.find(register, compound, key)
                .filter(entry ->
                        entry.ofCompound() == null || entry.ofCompound().equals(compound));
        found.ifPresent(entry -> audit.viewed(compound, actor));
        return found.map(entry -> new Held(entry, seen));
    }

    /**
     * Enters something new, or changes what is there; a change of what it is known by moves it.
     *
     * @param compound whose file it is done in
     * @param key of what is changed, null for something new
     * @param typed by {@link RegisterColumn#field}
     * @param seen as in {@link Held}
     * @throws InvalidInput naming every field that cannot be accepted
     * @throws Conflict where somebody has changed it since it was seen, naming them
     */
    @Transactional
    public Entry keep(
            Register register,
            String compound,
            @Nullable String key,
            Map<String, String> typed,
            long seen,
            Actor actor) {
        Compound place = sight.kept(compound, actor);
        store.lock(register, compound);
        Entry before = key == null ? null : present(register, compound, key, seen);
        RowErrors errors = new RowErrors();
        Entry after = readers.of(actor).read(register, compound, row(register, typed), mapping(register), errors);
        String reason = reason(typed.get("reason"), errors);
        errors.throwIfAny();
        Entry accepted = Objects.requireNonNull(after);
        requireFits(accepted, before, place);
        if (before != null && !before.key().equals(accepted.key())) {
            store.remove(register, compound, List.of(before.key()));
        }
        store.put(register, List.of(accepted));
        note(before, accepted, reason, actor);
        record(place, actor, before == null ? "add" : "change", accepted);
        return accepted;
    }

    private static Row row(Register register, Map<String, String> typed) {
        List<Cell> cells = register.columns().stream()
                .map(column -> new Cell(Objects.toString(typed.get(column.field()), ""), null))
                .toList();
        return new Row(0, cells, false);
    }

    private static Mapping<RegisterColumn> mapping(Register register) {
        return Mapping.inOrder(register.columns());
    }

    private static String reason(@Nullable String typed, RowErrors errors) {
        Phrase label = Phrase.of("registry.label.reason");
        String reason = PlainText.trimmed(typed);
        if (reason == null) {
            errors.add(0, "reason", Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label));
            return "";
        }
        if (!PlainText.isStorable(reason)) {
            errors.add(0, "reason", Code.FORMAT, Phrase.of("platform.field.characters", label));
        } else if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            errors.add(0, "reason", Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + LONGEST_REASON));
        }
        return reason;
    }

    /** What it is known by is free, belongs to this file, and something changes at all. */
    private void requireFits(Entry after, @Nullable Entry before, Compound place) {
        Register register = after.register();
        String field = register.columns().get(0).field();
        if (before != null && before.values().equals(after.values())) {
            throw new InvalidInput(field, Code.DUPLICATE, Phrase.of("registry.edit.same"));
        }
        boolean elsewhere = after.ofCompound() != null && !after.ofCompound().equals(place.code());
        boolean renamed = before != null && !before.key().equals(after.key());
        if (elsewhere || renamed && (register == Register.FIRMS || register == Register.COMPOUNDS)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("registry.edit.key"));
        }
        if ((before == null || renamed)
                && store.find(register, place.code(), after.key()).isPresent()) {
            throw new InvalidInput(field, Code.DUPLICATE, Phrase.of("registry.edit.taken"));
        }
    }

    /** Strikes off a unit, a contract or a manager; what was there stays readable. */
    @Transactional
    public void strike(Register register, String compound, String key, @Nullable String why, long seen, Actor actor) {
        Compound place = sight.kept(compound, actor);
        if (register == Register.FIRMS || register == Register.COMPOUNDS) {
            throw new NotFound("way to strike off " + register);
        }
        store.lock(register, compound);
        Entry before = present(register, compound, key, seen);
        RowErrors errors = new RowErrors();
        String reason = reason(why, errors);
        errors.throwIfAny();
        store.remove(register, compound, List.of(key));
        note(before, null, reason, actor);
        record(place, actor, "strike", before);
    }

    private Entry present(Register register, String compound, String key, long seen) {
        Entry present = store.find(register, compound, key)
                .filter(entry ->
                        entry.ofCompound() == null || entry.ofCompound().equals(compound))
                .orElseThrow(() -> new NotFound(register + " " + key));
        RegisterChange last =
                store.lastChange(register, present.ofCompound(), key).orElse(null);
        if (last != null && last.id() != seen) {
            throw Conflict.heldBy(
                    new Conflict.Holder(last.username(), last.name()),
                    "CHANGED",
                    last.at(),
                    Phrase.of("registry.edit.conflict", last.name()));
        }
        return present;
    }

    private void note(@Nullable Entry before, @Nullable Entry after, String reason, Actor actor) {
        note(List.of(new Step(before, after)), reason, actor);
    }

    /** What becomes of an entry; one of both is null where it comes or goes. */
    record Step(@Nullable Entry before, @Nullable Entry after) {

        Entry either() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /** Keeps as history what was done to one register just now, and lets everybody know that it is another. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Collection<Step> steps, String reason, Actor actor) {
        Instant now = clock.instant();
        List<RegisterChange> changes = new ArrayList<>(steps.size());
        for (Step step : steps) {
            Entry entry = step.either();
            changes.add(new RegisterChange(
                    0,
                    entry.register(),
                    entry.ofCompound(),
                    entry.key(),
                    step.before() == null ? null : step.before().values(),
                    step.after() == null ? null : step.after().values(),
                    reason,
                    now,
                    actor.username(),
                    actor.name()));
        }
        store.note(changes);
        steps.stream()
                .findFirst()
                .map(Step::either)
                .ifPresent(entry -> store.raise(entry.register(), entry.ofCompound()));
    }

    /** Without what it says and why: the trail of a compound is read by people who do not see its owners. */
    private void record(Compound place, Actor actor, String action, Entry entry) {
        audit.record(
                place.code(),
                actor,
                Tier.STREET,
                action + "Entry",
                Phrase.of("registry.done." + action, Phrase.of("registry.register." + entry.register()), entry.key()));
    }
}
