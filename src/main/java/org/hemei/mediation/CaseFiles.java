package org.hemei.mediation;

import java.util.List;
import java.util.Objects;
import org.hemei.audit.Audit;
import org.hemei.documents.Attachment;
import org.hemei.documents.AttachmentKind;
import org.hemei.documents.Attachments;
import org.hemei.documents.CheckedFile;
import org.hemei.documents.FileSection;
import org.hemei.documents.SentFile;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.platform.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 材料: the files of a case. Who may read its papers sees them; the office that has the case adds to them until it is put away. */
@Service
public class CaseFiles {

    private final CaseAccess access;
    private final Attachments attachments;
    private final Offices offices;
    private final Audit audit;
    private final TransactionTemplate oneFile;

    CaseFiles(
            CaseAccess access,
            Attachments attachments,
            Offices offices,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.attachments = attachments;
        this.offices = offices;
        this.audit = audit;
        this.oneFile = new TransactionTemplate(transactions);
        // One file that is refused does not take the others along that were sent with it.
        this.oneFile.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @throws NotFound when there is no such case, or this person may not read its files */
    public List<Attachment> of(String caseNo, Actor actor) {
        access.readable(caseNo, actor);
        audit.viewed(caseNo, actor);
        return attachments.of(caseNo);
    }

    /** Those of a case that was opened for this person; null for somebody who may not read them. */
    public @Nullable FileSection section(DisputeFile file, Actor actor) {
        boolean auditor = actor.has(Role.AUDITOR);
        if (!file.handled() && !auditor) {
            return null;
        }
        String office = file.handled() && !auditor ? file.office().code() : null;
        return attachments.section(file.caseNo(), office, file.filedAt() != null);
    }

    /** @throws NotFound also when the case has no such file, or no longer */
    public Attachments.Opened open(String caseNo, long id, Actor actor) {
        access.readable(caseNo, actor);
        audit.viewed(caseNo, actor);
        return attachments.open(caseNo, id);
    }

    /** A small picture of a file for a list; one who was shown the list is told of once. */
    public byte[] preview(String caseNo, long id, Actor actor) {
        access.readable(caseNo, actor);
        audit.glanced(caseNo, actor);
        return attachments.preview(caseNo, id);
    }

    /**
     * @param kind as in {@link AttachmentKind}
     * @param paper with a signed scan, id or check code of the paper
     * @throws Denied to whoever does not handle the case
     * @throws Conflict once it was put away, unless it is a signed scan
     * @throws TooLarge beyond the limit for one file
     * @throws InvalidInput at {@code file}, {@code kind}, {@code paper} or {@code caption}
     */
    public Attachment add(
            String caseNo,
            @Nullable String kind,
            @Nullable String paper,
            @Nullable String caption,
            @Nullable SentFile file,
            Actor actor) {
        refuseFiled(access.handled(caseNo, actor), kind);
        AttachmentKind what = kind(kind);
        if (file == null) {
            throw new InvalidInput("file", Code.REQUIRED, Phrase.of("documents.files.nothing"));
        }
        CheckedFile checked = attachments.check(file);
        Attachment added = oneFile.execute(status -> {
            Dispute dispute = access.forHandling(caseNo, actor);
            refuseFiled(dispute, kind);
            return attachments.add(caseNo, offices.get(dispute.office), actor, what, paper, caption, checked);
        });
        return Objects.requireNonNull(added);
    }

    /** Papers come back signed after the case was put away too; that they did is then added to its history. */
    private static void refuseFiled(Dispute dispute, @Nullable String kind) {
        if (!AttachmentKind.SIGNED_SCAN.name().equals(PlainText.trimmed(kind))) {
            refuseFiled(dispute);
        }
    }

    /** What was put away stays as it is. */
    private static void refuseFiled(Dispute dispute) {
        if (dispute.filedAt != null) {
            throw Conflict.inState("FILED", Phrase.of("mediation.conflict.filed"));
        }
    }

    private static AttachmentKind kind(@Nullable String given) {
        String name = PlainText.trimmed(given);
        for (AttachmentKind kind : AttachmentKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        Code code = name == null ? Code.REQUIRED : Code.UNKNOWN;
        throw new InvalidInput("kind", code, Phrase.of("platform.field." + code, Phrase.of("documents.files.kind")));
    }

    /** @throws Denied to any other office than the one that added it, and to whoever does not handle the case */
    public void remove(String caseNo, long id, @Nullable String reason, Actor actor) {
        oneFile.executeWithoutResult(status -> {
            Dispute dispute = access.forHandling(caseNo, actor);
            refuseFiled(dispute);
            attachments.remove(caseNo, id, offices.get(dispute.office), reason, actor);
        });
    }
}
