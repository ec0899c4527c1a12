package org.hemei.documents.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A JPEG 2000 (ISO 15444-1): boxes around a picture, or the picture alone. */
final class Jpeg2000 {

    /** What is needed to draw it. Where it was taken stands in boxes of kinds {@code uuid} and {@code xml}. */
    private static final Set<String> DRAWN =
            Set.of("jP  ", "ftyp", "rreq", "jp2h", "jp2c", "ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ");

    private static final int START = 0xFF4F;
    private static final int START_OF_TILE = 0xFF90;
    private static final int START_OF_DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int COMMENT = 0xFF64;

    private Jpeg2000() {}

    /** @throws IOException when it cannot be told what in it is the picture */
    static byte[] withoutNotes(byte[] photo) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(photo);
        if (photo.length > 2 && (in.getShort(0) & 0xFFFF) == START) {
            return picture(in);
        }
        byte[] plain = boxes(in);
        if (plain.length == 0) {
            throw new IOException("no picture");
        }
        return plain;
    }

    private static byte[] boxes(ByteBuffer in) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        while (in.remaining() >= 8) {
            long length = in.getInt() & 0xFFFFFFFFL;
            byte[] type = new byte[4];
            in.get(type);
            long left = length - 8;
            if (length == 0) {
                left = in.remaining();
            } else if (length == 1 && in.remaining() >= 8) {
                left = in.getLong() - 16;
            }
            if (left < 0 || left > in.remaining()) {
                throw new IOException("a box is cut");
            }
            ByteBuffer content = in.slice(in.position(), (int) left);
            in.position(in.position() + (int) left);
            String name = new String(type, StandardCharsets.ISO_8859_1);
            if (DRAWN.contains(name)) {
                byte[] kept = kept(name, content);
                plain.writeBytes(
                        ByteBuffer.allocate(8).putInt(kept.length + 8).put(type).array());
                plain.writeBytes(kept);
            }
        }
        return plain.toByteArray();
    }

    private static byte[] kept(String name, ByteBuffer content) throws IOException {
        return switch (name) {
            case "jp2h" -> boxes(content);
            case "jp2c" -> picture(content);
            default -> bytes(content, content.remaining());
        };
    }

    /** Comments are blanked and not taken out, since every tile tells how long it is. */
    private static byte[] picture(ByteBuffer in) throws IOException {
        byte[] plain = bytes(in, in.remaining());
        ByteBuffer picture = ByteBuffer.wrap(plain);
        int at = 2;
        int tileEnd = 0;
        while (at + 2 <= plain.length) {
            int marker = picture.getShort(at) & 0xFFFF;
            if (marker == END) {
                return Arrays.copyOf(plain, at + 2);
            }
            if (marker == START_OF_DATA && tileEnd > at) {
                at = tileEnd;
                continue;
            }
            int end = at + 4 <= plain.length ? at + 2 + (picture.getShort(at + 2) & 0xFFFF) : 0;
            if (marker < 0xFF00 || marker == START_OF_DATA || end < at + 4 || end > plain.length) {
                throw new IOException("not a picture");
            }
            if (marker == COMMENT) {
                Arrays.fill(plain, Math.min(at + 6, end), end, (byte) ' ');
            } else if (marker == START_OF_TILE) {
                tileEnd = tileEnd(picture, at, end);
            }
            at = end;
        }
        return plain;
    }

    /** The last tile need not tell its length: it then takes all there is. */
    private static int tileEnd(ByteBuffer picture, int tile, int headerEnd) throws IOException {
        if (headerEnd - tile < 12) {
            throw new IOException("not a tile");
        }
        long length = picture.getInt(tile + 6) & 0xFFFFFFFFL;
        if (length == 0) {
            return picture.limit();
        }
        if (length < 14 || length > picture.limit() - tile) {
            throw new IOException("a tile is cut");
        }
        return tile + (int) length;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
