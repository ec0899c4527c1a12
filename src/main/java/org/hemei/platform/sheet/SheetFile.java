package org.hemei.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** A table as it was sent, kept on disk while it is read: what it is, its content says and not its name. */
public final class SheetFile implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Workbooks of before 2007, and all that are locked with a password. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final String sha256;

    private SheetFile(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * What was found besides the rows.
     *
     * @param encoding of a CSV file, else empty
     * @param otherSheets names of further visible sheets, which were not read
     */
    public record Found(String encoding, List<String> otherSheets) {

        public Found {
            otherSheets = List.copyOf(otherSheets);
        }
    }

    /** @throws UnreadableSheet when it is larger than is read */
    public static SheetFile keep(InputStream sent) {
        Path file = null;
        try {
            file = Files.createTempFile("hemei-sheet-", null);
            SheetFile kept = new SheetFile(file, copy(sent, file));
            file = null;
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static String copy(InputStream sent, Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream in = new DigestInputStream(sent, digest);
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > SheetLimits.FILE_BYTES) {
                    throw new UnreadableSheet(
                            Phrase.of("platform.sheet.tooLarge", "" + SheetLimits.FILE_BYTES / (1024 * 1024)));
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of the file in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /**
     * Tells the rows that are not empty, from the top down.
     *
     * @throws UnreadableSheet when it is no table, or is made to do harm; rows may have been told before
     */
    public Found read(Consumer<Row> rows) {
        try {
            byte[] start = start();
            if (startsWith(start, ZIP)) {
                try (Workbook workbook = Workbook.open(file)) {
                    return new Found("", workbook.read(rows));
                }
            }
            if (startsWith(start, OLE)) {
                throw new UnreadableSheet(Phrase.of("platform.sheet.oldWorkbook"));
            }
            CsvEncoding encoding = CsvEncoding.of(file);
            CsvFile.read(file, encoding, rows);
            return new Found(encoding.charset().name(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return Arrays.equals(start, magic);
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
