package org.hemei.documents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case as a section of a page shows them.
 *
 * @param addable whether the reader may add to them
 * @param scannable whether the reader may still record that a paper of the case was signed
 * @param limits what may be added
 */
public record FileSection(
        String caseNo, List<Line> lines, boolean addable, boolean scannable, AttachmentLimits limits) {

    /**
     * A file, or what is left of it.
     *
     * @param paper the kind of the paper that a scan shows
     * @param paperId and its id
     * @param size in words, such as 2.4 MB
     */
    public record Line(
            long id,
            int number,
            AttachmentKind kind,
            @Nullable String paper,
            @Nullable Long paperId,
            @Nullable String caption,
            String name,
            boolean picture,
            int pages,
            String size,
            OffsetDateTime at,
            String by,
            boolean removable,
            @Nullable Removed removed) {}

    /** That a file was removed. */
    public record Removed(OffsetDateTime at, String by, Attachment.Cause cause, String reason) {}

    /**
     * @param papers kinds of the papers of the case by their ids
     * @param office that may add to them and remove its own; null where the reader may not
     * @param filed once the case was put away nothing is removed from it, and only signed scans are added
     */
    static FileSection of(
            String caseNo,
            List<Attachment> attachments,
            Map<Long, String> papers,
            @Nullable String office,
            boolean filed,
            AttachmentLimits limits) {
        List<Line> lines = attachments.stream()
                .map(one -> line(
                        one, papers, !filed && one.isThere() && one.office().equals(office)))
                .toList();
        return new FileSection(caseNo, lines, office != null && !filed, office != null, limits);
    }

    private static Line line(Attachment one, Map<Long, String> papers, boolean removable) {
        Attachment.Removal removal = one.removal();
        return new Line(
                one.id(),
                one.number(),
                one.kind(),
                one.paper() == null ? null : papers.get(one.paper()),
                one.paper(),
                one.caption(),
                one.name(),
                one.isPicture(),
                one.pages(),
                FileSize.told(one.size()),
                CityTime.at(one.addedAt()),
                one.addedBy(),
                removable,
                removal == null
                        ? null
                        : new Removed(CityTime.at(removal.at()), removal.by(), removal.cause(), removal.reason()));
    }

    /** The scans of a paper that are there. */
    public List<Line> scansOf(long paper) {
        return lines.stream()
                .filter(line -> line.removed() == null && line.paperId() != null && line.paperId() == paper)
                .toList();
    }

    /** What makes sending one of the section's forms twice the same as once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
