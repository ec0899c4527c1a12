package org.hemei.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemei.audit.Audit;
import org.hemei.documents.Attachment.Cause;
import org.hemei.documents.Attachment.Removal;
import org.hemei.documents.AttachmentStore.NewAttachment;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.platform.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of a case, which whoever asks has been found to be allowed to see or to change (ADR 16). */
@Service
@EnableConfigurationProperties(AttachmentLimits.class)
public class Attachments {

    private static final int LONGEST_CAPTION = 100;
    private static final int LONGEST_REASON = 500;

    private final FileIntake intake;
    private final AttachmentStore store;
    private final PaperStore papers;
    private final AttachmentLimits limits;
    private final Audit audit;
    private final Clock clock;

    Attachments(
            FileIntake intake,
            AttachmentStore store,
            PaperStore papers,
            AttachmentLimits limits,
            Audit audit,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.papers = papers;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file to be shown or saved. */
    public record Opened(Attachment attachment, byte[] content) {}

    public AttachmentLimits limits() {
        return limits;
    }

    /**
     * Looks into a file before anything is locked.
     *
     * @throws TooLarge beyond the limit for one file
     * @throws InvalidInput at {@code file} when it may not be kept
     */
    public CheckedFile check(SentFile file) {
        if (file.bytes().length > limits.file().toBytes()) {
            throw new TooLarge(Phrase.of(
                    "documents.files.tooLarge", String.valueOf(limits.file().toMegabytes())));
        }
        return intake.check(file);
    }

    /**
     * Adds a file to a case that the caller has locked, and writes it into the history of the case.
     *
     * @param paper required with a signed scan: id or check code of the paper of this case that was signed
     * @throws InvalidInput at {@code file} when the case has this very file already, or enough of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment add(
            String caseNo,
            Office office,
            Actor by,
            AttachmentKind kind,
            @Nullable String paper,
            @Nullable String caption,
            CheckedFile file) {
        IssuedPaper signed = signed(caseNo, kind, PlainText.trimmed(paper));
        String words = PlainText.trimmed(caption) == null ? null : text("caption", caption, LONGEST_CAPTION);
        refuseMore(store.of(caseNo), file);
        Attachment added = store.add(new NewAttachment(
                caseNo,
                office.code(),
                kind,
                signed == null ? null : signed.id(),
                words,
                file,
                Digest.sha256(file.content()),
                clock.instant(),
                by));
        String number = String.valueOf(added.number());
        Phrase told = signed == null
                ? Phrase.of("documents.history.addFile", number, Phrase.of("documents.attachment." + kind))
                : Phrase.of("documents.history.addScan", number, Phrase.of("documents.kind." + signed.kind()));
        audit.record(caseNo, by, office.tier(), signed == null ? "addFile" : "addScan", told);
        return added;
    }

    private @Nullable IssuedPaper signed(String caseNo, AttachmentKind kind, @Nullable String paper) {
        if (kind != AttachmentKind.SIGNED_SCAN) {
            if (paper != null) {
                throw new InvalidInput("paper", Code.IMPOSSIBLE, Phrase.of("documents.files.paperOfScan"));
            }
            return null;
        }
        if (paper == null) {
            throw new InvalidInput("paper", Code.REQUIRED, Phrase.of("documents.files.paperMissing"));
        }
        String code = CheckCode.normal(paper);
        long coded = papers.located(code)
                .filter(there -> there.caseNo().equals(caseNo))
                .map(PaperStore.Located::id)
                .orElse(-1L);
        return papers.of(caseNo).stream()
                .filter(one -> paper.equals(String.valueOf(one.id())) || one.id() == coded)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("paper", Code.UNKNOWN, Phrase.of("documents.files.paperUnknown")));
    }

    private void refuseMore(List<Attachment> before, CheckedFile file) {
        List<Attachment> kept = before.stream().filter(Attachment::isThere).toList();
        Optional<Attachment> same =
                kept.stream().filter(one -> one.sha256().equals(file.sha256())).findFirst();
        if (same.isPresent()) {
            throw new InvalidInput(
                    "file",
                    Code.DUPLICATE,
                    Phrase.of(
                            "documents.files.duplicate",
                            String.valueOf(same.get().number()),
                            same.get().name()));
        }
        if (kept.size() >= limits.files()) {
            throw new InvalidInput(
                    "file", Code.RANGE, Phrase.of("documents.files.tooMany", String.valueOf(limits.files())));
        }
        long total = kept.stream().mapToLong(Attachment::size).sum() + file.content().length;
        if (total > limits.total().toBytes()) {
            throw new InvalidInput(
                    "file",
                    Code.RANGE,
                    Phrase.of(
                            "documents.files.tooMuch",
                            String.valueOf(limits.total().toMegabytes())));
        }
    }

    /** Removed ones too, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String caseNo) {
        return store.of(caseNo);
    }

    /**
     * @param office that may add to the files of the case and remove its own; null where the reader may not
     * @param filed whether the case was put away: then that office only adds signed scans
     */
    @Transactional(readOnly = true)
    public FileSection section(String caseNo, @Nullable String office, boolean filed) {
        List<Attachment> attachments = store.of(caseNo);
        boolean signed = attachments.stream().anyMatch(one -> one.paper() != null);
        Map<Long, String> kinds = signed
                ? papers.of(caseNo).stream().collect(Collectors.toMap(IssuedPaper::id, IssuedPaper::kind))
                : Map.of();
        return FileSection.of(caseNo, attachments, kinds, office, filed, limits);
    }

    /** @throws NotFound also when the file was removed */
    @Transactional(readOnly = true)
    public Opened open(String caseNo, long id) {
        Attachment attachment = find(caseNo, id);
        return new Opened(attachment, store.content(id).orElseThrow(() -> absent(caseNo, id)));
    }

    byte[] content(Attachment attachment) {
        return store.content(attachment.id())
                .orElseThrow(() -> new IllegalStateException("file " + attachment.id() + " was removed meanwhile"));
    }

    /**
     * A small JPEG of the file.
     *
     * @throws NotFound also when there is none, since no picture of the file could be made
     */
    @Transactional(readOnly = true)
    public byte[] preview(String caseNo, long id) {
        find(caseNo, id);
        return store.preview(id).orElseThrow(() -> absent(caseNo, id));
    }

    /**
     * Takes a file that does not belong there out of a case that the caller has locked. Its line stays, with the reason.
     *
     * @throws Denied to any other office than the one that added it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String caseNo, long id, Office office, @Nullable String reason, Actor by) {
        Attachment attachment = find(caseNo, id);
        if (!attachment.office().equals(office.code())) {
            throw new Denied("file " + id + " of " + caseNo + " is not of " + office.code());
        }
        if (!attachment.isThere()) {
            throw Conflict.inState("REMOVED", Phrase.of("documents.files.removedAlready"));
        }
        String why = text("reason", reason, LONGEST_REASON);
        remove(attachment, by, Cause.OFFICE, why, clock.instant());
        audit.record(
                caseNo,
                by,
                office.tier(),
                "removeFile",
                Phrase.of("documents.history.removeFile", String.valueOf(attachment.number())));
    }

    void remove(Attachment attachment, Actor by, Cause cause, String why, Instant at) {
        store.remove(attachment.id(), new Removal(at, by.name(), cause, why), by.username());
    }

    static String text(String field, @Nullable String typed, int longest) {
        String text = PlainText.trimmed(typed);
        Phrase label = Phrase.of("documents.files." + field);
        if (text == null) {
            throw new InvalidInput(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label));
        }
        if (!PlainText.isStorable(text)) {
            throw new InvalidInput(field, Code.FORMAT, Phrase.of("platform.field.characters", label));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInput(
                    field, Code.RANGE, Phrase.of("platform.field.tooLong", label, String.valueOf(longest)));
        }
        return text;
    }

    private Attachment find(String caseNo, long id) {
        return store.find(caseNo, id).orElseThrow(() -> absent(caseNo, id));
    }

    private static NotFound absent(String caseNo, long id) {
        return new NotFound("file " + id + " of " + caseNo);
    }
}
