package org.hemei.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a list of values in an encoding in which no two lists look alike: each is its length in bytes in decimal, a
 * colon, and itself in UTF-8; none at all is a minus. Times are seconds since 1970 with six decimals, hashes hexadecimal.
 *
 * <p>The database has the same as {@code audit_field}.
 */
final class Fingerprint {

    private static final int LENGTH = 32;
    private static final int DECIMALS = 6;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What the first link of a chain goes on from. */
    static byte[] none() {
        return new byte[LENGTH];
    }

    /** Begins a link of a chain with the hash of the link before. */
    static Fingerprint after(byte[] previous) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.digest.update(previous);
        return fingerprint;
    }

    static Fingerprint ofList() {
        return new Fingerprint();
    }

    Fingerprint with(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(text);
        }
        return this;
    }

    Fingerprint with(OffsetDateTime at) {
        return with(BigDecimal.valueOf(at.toEpochSecond())
                .add(BigDecimal.valueOf(at.get(ChronoField.MICRO_OF_SECOND), DECIMALS))
                .toPlainString());
    }

    Fingerprint with(byte[] hash) {
        return with(HexFormat.of().formatHex(hash));
    }

    /** The hash; nothing can be added after it. */
    byte[] take() {
        return digest.digest();
    }
}
