package org.hemei.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.jspecify.annotations.Nullable;

/** Where the files of cases are kept. */
public interface AttachmentStore {

    /** A file to be kept; its number is the next of its case. */
    record NewAttachment(
            String caseNo,
            String office,
            AttachmentKind kind,
            @Nullable Long paper,
            @Nullable String caption,
            CheckedFile file,
            String keptSha256,
            Instant at,
            Actor by) {}

    /** Whoever adds to the case at the same time waits, or is the second. */
    Attachment add(NewAttachment attachment);

    /** Removed ones too, in the order of their numbers. */
    List<Attachment> of(String caseNo);

    Optional<Attachment> find(String caseNo, long id);

    Optional<byte[]> content(long id);

    Optional<byte[]> preview(long id);

    /** The line stays, the bytes go. */
    void remove(long id, Attachment.Removal removal, String username);
}
