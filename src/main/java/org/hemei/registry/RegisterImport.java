package org.hemei.registry;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a file to a register, step by step: the file is kept while a person says which of its columns holds what and looks
 * at what it would change, and is gone once it was taken.
 *
 * <p>All of it is for whoever keeps the register, as {@link RegistrySight} tells; a compound is named for units only.
 */
@Service
public class RegisterImport {

    /** Names of owners are not kept for nothing (Personal Information Protection Law art. 19). */
    static final Duration LEFT_LYING = Duration.ofDays(30);

    private final RegisterUploadStore uploads;
    private final RegisterStore store;
    private final Registers registers;
    private final RegistrySight sight;
    private final EntryReaders readers;
    private final Audit audit;
    private final Clock clock;

    RegisterImport(
            RegisterUploadStore uploads,
            RegisterStore store,
            Registers registers,
            RegistrySight sight,
            EntryReaders readers,
            Audit audit,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.registers = registers;
        this.sight = sight;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a file that is being checked would make of a register.
     *
     * @param seen file, columns and state of the register, for {@link #take}
     */
    public record Tried(RegisterUpload upload, RegisterDraft draft, Differences differences, String seen) {}

    /** Takes a file in place of the one before; what was said of columns holds for the new one too. */
    @Transactional
    public void upload(Register register, @Nullable String compound, String fileName, InputStream file, Actor actor)
            throws IOException {
        String scope = scope(register, compound, actor);
        byte[] bytes = file.readAllBytes();
        Map<RegisterColumn, String> said = uploads.find(register, scope)
                .map(upload -> upload.saidOf(bytes))
                .orElse(Map.of());
        String name = PlainText.isStorable(fileName) ? fileName : "";
        put(register, scope, name, bytes, said, actor);
    }

    private void put(
            Register register,
            String scope,
            String fileName,
            byte[] file,
            Map<RegisterColumn, String> said,
            Actor actor) {
        uploads.put(new RegisterUpload(
                register, scope, fileName, file, said, clock.instant(), actor.username(), actor.name()));
    }

    /**
     * Says which heading stands for which column; those left out are found by their headings.
     *
     * @throws Conflict where the file was taken, or is another by now
     */
    @Transactional
    public void assign(
            Register register, @Nullable String compound, Map<RegisterColumn, String> said, String seen, Actor actor) {
        String scope = scope(register, compound, actor);
        RegisterUpload upload = locked(register, scope, seen);
        put(register, scope, upload.fileName(), upload.file(), said, actor);
    }

    /** The file that is being checked, and what is to be said of it; empty where there is none. Owners are named in it. */
    @Transactional
    public Optional<Tried> tried(Register register, @Nullable String compound, Actor actor) {
        String scope = scope(register, compound, actor);
        return uploads.find(register, scope).map(upload -> {
            // The number before the data: what changes in between makes it too old, never too new.
            long revision = store.revision(register, compound);
            List<Entry> present = store.all(register, compound);
            if (compound != null) {
                audit.viewed(compound, actor);
            }
            RegisterDraft draft = RegisterDraft.of(upload, readers.of(actor, present));
            return new Tried(upload, draft, draft.against(present), seen(upload, revision));
        });
    }

    private static String seen(RegisterUpload upload, long revision) {
        return upload.fingerprint() + "-" + revision;
    }

    /**
     * Makes the register what the file says, as it was seen.
     *
     * @return how many entries are not as they were
     * @throws Conflict where the file or the register is another by now, or the file has mistakes
     */
    @Transactional
    public int take(Register register, @Nullable String compound, String seen, Actor actor) {
        String scope = scope(register, compound, actor);
        RegisterUpload upload = locked(register, scope, seen);
        if (!seen(upload, store.lock(register, compound)).equals(seen)) {
            throw Conflict.inState("CHANGED", Phrase.of("registry.import.conflict.register"));
        }
        List<Entry> present = store.all(register, compound);
        RegisterDraft draft = RegisterDraft.of(upload, readers.of(actor, present));
        if (!draft.isFlawless()) {
            throw Conflict.inState("MISTAKES", Phrase.of("registry.import.conflict.mistakes"));
        }
        Differences differences = draft.against(present);
        List<Registers.Step> steps = new ArrayList<>(differences.steps());
        if (register == Register.UNITS) {
            differences.missing().forEach(entry -> steps.add(new Registers.Step(entry, null)));
            store.remove(
                    register,
                    compound,
                    differences.missing().stream().map(Entry::key).toList());
        }
        store.put(
                register,
                differences.steps().stream().map(Registers.Step::either).toList());
        registers.note(steps, upload.fileName(), actor);
        audit.record(
                compound == null ? register.name() : compound,
                actor,
                Tier.STREET,
                "importRegister",
                Phrase.of(
                        "registry.done.import",
                        Phrase.of("registry.register." + register),
                        upload.fileName(),
                        "" + differences.added(),
                        "" + differences.changed(),
                        "" + (steps.size() - differences.steps().size())));
        uploads.delete(register, scope);
        return steps.size();
    }

    private RegisterUpload locked(Register register, String scope, String seen) {
        RegisterUpload upload = uploads.lock(register, scope)
                .orElseThrow(() -> Conflict.inState("NO_FILE", Phrase.of("registry.import.conflict.gone")));
        if (!seen.startsWith(upload.fingerprint() + "-")) {
            throw Conflict.heldBy(
                    upload.holder(),
                    "OTHER_FILE",
                    upload.at(),
                    Phrase.of("registry.import.conflict.other", upload.name()));
        }
        return upload;
    }

    private String scope(Register register, @Nullable String compound, Actor actor) {
        sight.requireKeeper(actor);
        if (!register.isImported() || (register == Register.UNITS) != (compound != null)) {
            throw new NotFound("import of " + register);
        }
        return compound == null ? actor.username() : sight.kept(compound, actor).code();
    }
}
