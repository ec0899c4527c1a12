package org.hemei.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.documents.Attachment.Cause;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Until when the files of cases are kept. Nothing is destroyed by itself: the lead of the office decides, with a reason. */
@Service
public class Retention {

    /** One page of them; the next come when these are done. */
    private static final int AT_MOST = 100;

    private static final int LONGEST_REASON = 500;

    private final RetentionStore store;
    private final Attachments attachments;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    Retention(RetentionStore store, Attachments attachments, Offices offices, Audit audit, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case whose files were kept as long as required and are still there.
     *
     * @param size of the files in words, such as 12.5 MB
     */
    public record Expired(
            String caseNo,
            String title,
            String office,
            String officeName,
            LocalDate filedOn,
            LocalDate keptUntil,
            int files,
            String size) {}

    /** What is to be destroyed. */
    public record Proposal(Expired expired, List<Attachment> files) {}

    /** @param until the last day; null where they are kept for good */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String caseNo, Office office, String title, LocalDate filedOn, @Nullable LocalDate until) {
        store.begin(caseNo, office.code(), title, filedOn, until);
    }

    /** Of the offices this person leads, the oldest first; a hundred at most. */
    @Transactional(readOnly = true)
    public List<Expired> expired(Actor actor) {
        return store.expired(actor.offices(Set.of(Role.LEAD)), today(), AT_MOST);
    }

    /** @throws NotFound when there is nothing of this case to be destroyed, or this person does not lead its office */
    @Transactional
    public Proposal proposal(String caseNo, Actor actor) {
        Expired expired = led(caseNo, actor);
        audit.viewed(caseNo, actor);
        return new Proposal(expired, there(caseNo));
    }

    /**
     * Destroys what is in the files of a case; the lines stay.
     *
     * @param checked that the files were looked through, and none of them is needed any longer
     * @return how many
     * @throws NotFound as {@link #proposal}
     * @throws InvalidInput at {@code reason} or {@code checked}
     */
    @Transactional
    public int destroy(String caseNo, @Nullable String reason, boolean checked, Actor actor) {
        Expired expired = led(caseNo, actor);
        String why = Attachments.text("reason", reason, LONGEST_REASON);
        if (!checked) {
            throw new InvalidInput("checked", Code.REQUIRED, Phrase.of("documents.retention.unchecked"));
        }
        Instant now = clock.instant();
        List<Attachment> files = there(caseNo);
        files.forEach(file -> attachments.remove(file, actor, Cause.RETENTION, why, now));
        store.destroyed(caseNo, now);
        audit.record(
                caseNo,
                actor,
                offices.get(expired.office()).tier(),
                "destroyFiles",
                Phrase.of("documents.history.destroyFiles", String.valueOf(files.size())));
        return files.size();
    }

    private List<Attachment> there(String caseNo) {
        return attachments.of(caseNo).stream().filter(Attachment::isThere).toList();
    }

    private Expired led(String caseNo, Actor actor) {
        Expired expired = store.expiredLocked(caseNo, today())
                .orElseThrow(() -> new NotFound("files of " + caseNo + " whose time is over"));
        if (!actor.serves(expired.office(), Role.LEAD)) {
            audit.refused(caseNo, actor);
            throw new NotFound("files of " + caseNo);
        }
        return expired;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
