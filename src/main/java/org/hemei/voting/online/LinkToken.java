package org.hemei.voting.online;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.hemei.documents.Digest;

/** What makes a link personal: 128 random bits in 32 hexadecimal digits, of which only the hash is kept. */
final class LinkToken {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String next() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** Whether it could be one; what could not is no attempt at guessing. */
    static boolean isOne(String token) {
        return token.matches("[0-9a-f]{32}");
    }

    static String hash(String token) {
        return Digest.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
