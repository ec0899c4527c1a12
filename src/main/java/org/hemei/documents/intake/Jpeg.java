package org.hemei.documents.intake;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a JPEG before its picture. */
final class Jpeg {

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    /** Tells how colours are written, so that no picture can do without it. */
    private static final int APP_14 = 0xEE;

    private static final int APP_15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private Jpeg() {}

    private interface Segment {
        /** @param start of its marker, @param end of its content */
        void at(int marker, int start, int end);
    }

    /** @return where the picture itself begins */
    private static int segments(byte[] jpeg, Segment each) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                break;
            }
            each.at(marker, at, end);
            at = end;
        }
        return at;
    }

    /** How the camera was held, 1 to 8 as in Exif; upright where nothing sensible is said. */
    static int orientation(byte[] jpeg) {
        int[] found = {UPRIGHT};
        segments(jpeg, (marker, start, end) -> {
            if (marker == APP_1 && found[0] == UPRIGHT && begins(jpeg, start, EXIF)) {
                found[0] = orientationIn(ByteBuffer.wrap(jpeg, start + 4 + EXIF.length, end - start - 4 - EXIF.length)
                        .slice());
            }
        });
        return found[0];
    }

    private static int orientationIn(ByteBuffer exif) {
        try {
            exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = exif.getInt(4);
            int count = exif.getShort(entries) & 0xFFFF;
            for (int entry = 0; entry < count; entry++) {
                int at = entries + 2 + 12 * entry;
                if ((exif.getShort(at) & 0xFFFF) == ORIENTATION) {
                    int value = exif.getShort(at + 8) & 0xFFFF;
                    return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** The same picture without what was written down beside it; its colours stay as they are. */
    static byte[] withoutNotes(byte[] jpeg) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(jpeg.length);
        plain.write(jpeg, 0, Math.min(2, jpeg.length));
        int picture = segments(jpeg, (marker, start, end) -> {
            boolean note = marker == COMMENT || marker >= APP_1 && marker <= APP_15 && marker != APP_14;
            if (!note || marker == APP_2 && begins(jpeg, start, PROFILE)) {
                plain.write(jpeg, start, end - start);
            }
        });
        plain.write(jpeg, picture, Math.max(0, jpeg.length - picture));
        return plain.toByteArray();
    }

    private static boolean begins(byte[] jpeg, int segment, byte[] word) {
        int from = segment + 4;
        return from + word.length <= jpeg.length && Arrays.equals(jpeg, from, from + word.length, word, 0, word.length);
    }
}
