package org.hemei.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case, as a list shows it.
 *
 * @param number counts within the case, for people to name it by
 * @param office that added it
 * @param paper the issued paper that a signed scan shows
 * @param name what the file is to be called, with the ending of its type
 * @param type its media type: a JPEG, a PNG or a PDF
 * @param size bytes as it is kept
 * @param pages of a PDF; 1 of a picture
 * @param removal null while the file is there
 */
public record Attachment(
        long id,
        int number,
        String office,
        AttachmentKind kind,
        @Nullable Long paper,
        @Nullable String caption,
        String name,
        String type,
        int size,
        int pages,
        String sha256,
        Instant addedAt,
        String addedBy,
        @Nullable Removal removal) {

    /** Why the bytes of a file are gone. */
    public enum Cause {
        /** By the office that had added it. */
        OFFICE,
        /** The time for which it was to be kept is over. */
        RETENTION
    }

    /** That the bytes of a file are gone, and by whom. */
    public record Removal(Instant at, String by, Cause cause, String reason) {}

    public boolean isThere() {
        return removal == null;
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }
}
