package org.hemei.voting.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over lines of UTF-8, each ended by a line feed, so that anybody with the printed roll can compute it: a first
 * line with the number of the vote, then the units in the order of the characters of their names.
 */
final class RollChecksum {

    private static final String NOTHING = "-";

    private final MessageDigest digest;

    private RollChecksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RollChecksum ofRoll(String voteNo) {
        return new RollChecksum().line("hemei-roll-1\t" + voteNo);
    }

    RollChecksum unit(RollUnit unit) {
        return line(unit.canonical());
    }

    /** Chained to {@code previous}, so that no amendment can be taken out or put in between. */
    static String ofAmendment(String previous, RollChange change, Signature second) {
        return new RollChecksum()
                .line("hemei-amendment-1\t" + change.number())
                .line(previous)
                .line(line(change.before()))
                .line(line(change.after()))
                .line(change.reason())
                .line(change.entered().username())
                .line(second.username())
                .hex();
    }

    private static String line(@Nullable RollUnit unit) {
        return unit == null ? NOTHING : unit.canonical();
    }

    private RollChecksum line(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return this;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
