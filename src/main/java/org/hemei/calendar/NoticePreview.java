package org.hemei.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What an uploaded notice would do, or why it cannot be used.
 *
 * @param text the file as it was read
 * @param errors by row; when there are any, nothing else is known
 * @param changes against the days as they are arranged now
 * @param deadlines the open deadlines that come out otherwise, also those that only become certain
 * @param checksum of all that this preview shows and rests on: the same only if nothing has changed since
 */
public record NoticePreview(
        int year,
        String title,
        String text,
        List<NoticeDay> days,
        List<RowError> errors,
        List<DayChange> changes,
        List<MovedDeadline> deadlines,
        String checksum) {

    static NoticePreview refused(NoticeForm.Read form, List<RowError> errors) {
        return new NoticePreview(form.year(), form.title(), form.text(), List.of(), errors, List.of(), List.of(), "");
    }

    static NoticePreview of(
            NoticeForm.Read form, Notice notice, List<DayChange> changes, List<MovedDeadline> deadlines, long version) {
        String rests =
                String.join("\n", form.title(), notice.days().toString(), deadlines.toString(), Long.toString(version));
        return new NoticePreview(
                form.year(), form.title(), form.text(), notice.days(), List.of(), changes, deadlines, sha256(rests));
    }

    public boolean isAccepted() {
        return errors.isEmpty();
    }

    /** Those that fall on another day. */
    public List<MovedDeadline> moved() {
        return deadlines.stream().filter(MovedDeadline::isMoved).toList();
    }

    /** How many are only confirmed. */
    public int settled() {
        return deadlines.size() - moved().size();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
