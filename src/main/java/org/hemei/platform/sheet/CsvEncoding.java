package org.hemei.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written: as its first bytes say; else as UTF-8 if all of it can be, since other
 * Chinese text hardly ever can; else as GB18030, which holds GBK and GB2312.
 *
 * @param mark bytes at the start that are not text
 */
record CsvEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @throws UnreadableSheet naming the line where the more likely of the two breaks off */
    static CsvEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        CsvEncoding marked = marked(start);
        if (marked != null) {
            requireReadable(file, marked);
            return marked;
        }
        int utf8 = firstBrokenLine(file, StandardCharsets.UTF_8, 0);
        if (utf8 == 0) {
            return new CsvEncoding(StandardCharsets.UTF_8, 0);
        }
        int gb18030 = firstBrokenLine(file, GB18030, 0);
        if (gb18030 == 0) {
            return new CsvEncoding(GB18030, 0);
        }
        throw new UnreadableSheet(Math.max(utf8, gb18030), Phrase.of("platform.sheet.encoding"));
    }

    private static @Nullable CsvEncoding marked(byte[] start) {
        if (start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static void requireReadable(Path file, CsvEncoding encoding) throws IOException {
        int broken = firstBrokenLine(file, encoding.charset, encoding.mark);
        if (broken > 0) {
            throw new UnreadableSheet(broken, Phrase.of("platform.sheet.encoding"));
        }
    }

    /** The line, from 1, with the first bytes that are no character; 0 where there are none. */
    private static int firstBrokenLine(Path file, Charset charset, int mark) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                line += lines(chars.flip());
                if (result.isError()) {
                    return line;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return 0;
    }

    private static int lines(CharBuffer text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }
}
