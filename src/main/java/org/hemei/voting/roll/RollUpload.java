package org.hemei.voting.roll;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.SheetColumn;
import org.hemei.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to make a roll of, while it is checked.
 *
 * @param registerAt when it was written out of the register; null for a file that was sent
 * @param said headings of the file that a person has assigned to columns
 * @param survey the area the survey found (实测面积), to be held against the total, or null
 */
public record RollUpload(
        String voteNo,
        String fileName,
        byte[] file,
        @Nullable Instant registerAt,
        Map<Column, String> said,
        @Nullable Area survey,
        Signature by) {

    public RollUpload {
        said = Map.copyOf(said);
    }

    /** Whether there are columns to choose from: the register calls them by our own names. */
    public boolean isSent() {
        return registerAt == null;
    }

    RollDraft draft() {
        return RollReader.read(new ByteArrayInputStream(file), said, survey).takenAt(registerAt);
    }

    /** What was said that another file can be read by: headings that it has as well, and columns that are not there. */
    Map<Column, String> saidOf(byte[] other) {
        List<String> headings =
                RollReader.read(new ByteArrayInputStream(other), Map.of(), null).mapping().headings().stream()
                        .map(SheetColumn::plain)
                        .toList();
        Map<Column, String> kept = new EnumMap<>(Column.class);
        said.forEach((column, heading) -> {
            if (heading.equals(Mapping.NOT_THERE) || headings.contains(SheetColumn.plain(heading))) {
                kept.put(column, heading);
            }
        });
        return kept;
    }

    /** Of the file and of how it is read, in hexadecimal digits: whoever imports imports just what they have seen. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new TreeMap<>(said).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(("\n" + survey + "\n" + (registerAt == null ? "" : registerAt + "\n"))
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
