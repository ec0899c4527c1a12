package org.hemei.registry;

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
import org.hemei.platform.Conflict;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.platform.sheet.SheetColumn;
import org.hemei.platform.sheet.TableReader;

/**
 * A file for a register, while it is checked.
 *
 * @param scope the compound for units, else whoever checks it
 * @param said headings of the file that a person has assigned to columns
 */
public record RegisterUpload(
        Register register,
        String scope,
        String fileName,
        byte[] file,
        Map<RegisterColumn, String> said,
        Instant at,
        String username,
        String name) {

    public RegisterUpload {
        said = Map.copyOf(said);
    }

    /** What was said that another file can be read by: headings that it has as well, and columns that are not there. */
    Map<RegisterColumn, String> saidOf(byte[] other) {
        List<String> headings = new TableReader<RegisterColumn>(
                        register.columns(), Map.of(), new RowErrors(), (row, mapping) -> {})
                .read(new ByteArrayInputStream(other)).mapping().headings().stream()
                        .map(SheetColumn::plain)
                        .toList();
        Map<RegisterColumn, String> kept = new EnumMap<>(RegisterColumn.class);
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
            return HexFormat.of().formatHex(digest.digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Conflict.Holder holder() {
        return new Conflict.Holder(username, name);
    }
}
