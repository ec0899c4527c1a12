package org.hemei.documents.intake;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a JPEG, those with its picture and those beside it. */
final class Jpeg {

    /** Also an 0xFF among the pixels, which is followed by it. */
    private static final int NO_MARKER = 0;

    private static final int FILL = 0xFF;
    private static final int RESTART_0 = 0xD0;
    private static final int RESTART_7 = 0xD7;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
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

    /** Those before the picture itself. */
    private static void segments(byte[] jpeg, Segment each) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = length(jpeg, at);
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                break;
            }
            each.at(marker, at, end);
            at = end;
        }
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

    /**
     * The same picture without what was written down beside it, between its scans or behind it; its colours stay as
     * they are. Nothing of what is no JPEG.
     */
    static byte[] withoutNotes(byte[] jpeg) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(jpeg.length);
        boolean inScan = false;
        int at = begin(jpeg);
        plain.write(jpeg, at, Math.min(2, jpeg.length - at));
        at += 2;
        while (at + 1 < jpeg.length) {
            int marker = (jpeg[at] & 0xFF) == 0xFF ? jpeg[at + 1] & 0xFF : NO_MARKER;
            if (marker == END_OF_IMAGE) {
                plain.write(jpeg, at, 2);
                break;
            }
            if (marker == NO_MARKER || marker == FILL || marker >= RESTART_0 && marker <= RESTART_7) {
                if (inScan && marker != FILL) {
                    plain.write(jpeg[at]);
                }
                at++;
                continue;
            }
            int end = at + 2 + length(jpeg, at);
            if (end < at + 4 || end > jpeg.length) {
                break;
            }
            if (!isNote(jpeg, at, marker)) {
                plain.write(jpeg, at, end - at);
            }
            inScan = marker == START_OF_SCAN;
            at = end;
        }
        return plain.toByteArray();
    }

    /** Readers go over a line end before the picture. */
    private static int begin(byte[] jpeg) {
        int at = 0;
        while (at + 1 < jpeg.length && !((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == START_OF_IMAGE)) {
            at++;
        }
        return at + 1 < jpeg.length ? at : jpeg.length;
    }

    private static int length(byte[] jpeg, int segment) {
        return segment + 4 > jpeg.length ? 0 : (jpeg[segment + 2] & 0xFF) << 8 | jpeg[segment + 3] & 0xFF;
    }

    private static boolean isNote(byte[] jpeg, int segment, int marker) {
        boolean note = marker == COMMENT || marker >= APP_1 && marker <= APP_15 && marker != APP_14;
        return note && !(marker == APP_2 && begins(jpeg, segment, PROFILE));
    }

    private static boolean begins(byte[] jpeg, int segment, byte[] word) {
        int from = segment + 4;
        return from + word.length <= jpeg.length && Arrays.equals(jpeg, from, from + word.length, word, 0, word.length);
    }
}
