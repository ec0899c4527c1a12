package org.hemei.voting.roll;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.registry.Area;
import org.hemei.registry.CompoundUnits;
import org.hemei.registry.RegisteredUnit;
import org.hemei.registry.written.WrittenArea;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a file to a roll, step by step: the file is kept while a person says which of its columns holds what and looks at
 * what is wrong with it, and is gone once the roll is made of it.
 *
 * <p>All of it is for supervisors of the street of the compound, as {@link Rolls} tells.
 */
@Service
public class RollImport {

    /** Names of owners are not kept for nothing (Personal Information Protection Law art. 19). */
    static final Duration LEFT_LYING = Duration.ofDays(30);

    private final RollUploadStore uploads;
    private final Rolls rolls;
    private final CompoundUnits units;
    private final Audit audit;
    private final Clock clock;

    RollImport(RollUploadStore uploads, Rolls rolls, CompoundUnits units, Audit audit, Clock clock) {
        this.uploads = uploads;
        this.rolls = rolls;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file in place of the one before; what was said of columns and survey holds for the new one too.
     *
     * @throws Conflict where the roll is posted or frozen already
     */
    @Transactional
    public void upload(String voteNo, String compound, String fileName, InputStream file, Actor actor)
            throws IOException {
        rolls.requireReplaceable(voteNo, compound, actor);
        Optional<RollUpload> before = uploads.find(voteNo);
        byte[] bytes = file.readAllBytes();
        uploads.put(new RollUpload(
                voteNo,
                PlainText.isStorable(fileName) ? fileName : "",
                bytes,
                null,
                before.map(upload -> upload.saidOf(bytes)).orElse(Map.of()),
                before.map(RollUpload::survey).orElse(null),
                Signature.of(actor, clock.instant())));
    }

    /**
     * Takes the units of the compound as the register has them this moment, as if somebody had sent them in a file.
     *
     * @throws Conflict where the register has none, or the roll is posted or frozen already
     */
    @Transactional
    public void takeRegister(String voteNo, String compound, Actor actor) {
        rolls.requireReplaceable(voteNo, compound, actor);
        List<RegisteredUnit> registered = units.of(compound);
        if (registered.isEmpty()) {
            throw Conflict.inState("NO_UNITS", Phrase.of("voting.roll.register.conflict.none"));
        }
        Instant now = clock.instant();
        Area survey = uploads.find(voteNo).map(RollUpload::survey).orElse(null);
        uploads.put(new RollUpload(
                voteNo, "", RegisterSheet.of(registered), now, Map.of(), survey, Signature.of(actor, now)));
    }

    /**
     * Says which heading stands for which column; those left out are found by their headings.
     *
     * @param survey in square metres as people write it, empty where no survey is at hand
     * @param seen what the person has seen, as {@link RollUpload#fingerprint}
     * @throws InvalidInput naming {@code survey} where it is no area
     * @throws Conflict where the file was taken, or is another by now
     */
    @Transactional
    public void assign(
            String voteNo,
            String compound,
            Map<Column, String> said,
            @Nullable String survey,
            String seen,
            Actor actor) {
        rolls.requireReplaceable(voteNo, compound, actor);
        RollUpload upload = locked(voteNo, seen);
        Signature by = Signature.of(actor, clock.instant());
        uploads.put(new RollUpload(
                voteNo, upload.fileName(), upload.file(), upload.registerAt(), said, surveyed(survey), by));
    }

    private static @Nullable Area surveyed(@Nullable String survey) {
        String typed = PlainText.trimmed(survey);
        if (typed == null) {
            return null;
        }
        WrittenArea written = WrittenArea.of(typed);
        if (written.mistake() != null) {
            String reason = written.mistake() == Code.RANGE ? "areaNotAboveZero" : "area";
            throw new InvalidInput(
                    "survey",
                    written.mistake(),
                    Phrase.of("registry.written." + reason, Phrase.of("voting.roll.label.survey")));
        }
        return written.area();
    }

    /** The file that is being checked, and what is to be said of it; empty where there is none. */
    @Transactional
    public Optional<TriedRoll> tried(String voteNo, String compound, Actor actor) {
        rolls.requireReplaceable(voteNo, compound, actor);
        audit.viewed(voteNo, actor);
        return uploads.find(voteNo).map(upload -> new TriedRoll(upload, upload.draft()));
    }

    /**
     * Makes the roll of the file.
     *
     * @param seen file, columns and survey that the person has seen, as {@link RollUpload#fingerprint}
     * @param revision of the roll the person has seen, 0 where there was none
     * @throws Conflict where the file is another by now, naming who has sent it, or was taken, or has mistakes
     */
    @Transactional
    public Roll take(String voteNo, String compound, String seen, int revision, Actor actor) {
        rolls.requireReplaceable(voteNo, compound, actor);
        RollDraft draft = locked(voteNo, seen).draft();
        if (!draft.isFlawless()) {
            throw Conflict.inState("MISTAKES", Phrase.of("voting.roll.import.conflict.mistakes"));
        }
        Roll kept = rolls.keep(voteNo, compound, draft, revision, actor);
        uploads.delete(voteNo);
        return kept;
    }

    private RollUpload locked(String voteNo, String seen) {
        RollUpload upload = uploads.lock(voteNo)
                .orElseThrow(() -> Conflict.inState("NO_FILE", Phrase.of("voting.roll.import.conflict.gone")));
        if (!upload.fingerprint().equals(seen)) {
            throw Conflict.heldBy(
                    upload.by().holder(),
                    "OTHER_FILE",
                    upload.by().at(),
                    Phrase.of("voting.roll.import.conflict.other", upload.by().name()));
        }
        return upload;
    }
}
