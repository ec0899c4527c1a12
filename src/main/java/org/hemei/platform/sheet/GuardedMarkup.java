package org.hemei.platform.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.hemei.platform.Phrase;

/**
 * Refuses XML that no spreadsheet program writes and that would make a parser remember without end: document types,
 * comments and the like, and a tag or a text that goes on and on. Without those every {@code <} begins a tag, so the
 * distance between two of them bounds whatever the parser has to keep.
 */
final class GuardedMarkup extends FilterReader {

    private boolean opened;
    private boolean begun;
    private int distance;

    GuardedMarkup(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        return read;
    }

    private void check(char character) {
        if (opened && (character == '!' || character == '?' && begun)) {
            throw new UnreadableSheet(Phrase.of("platform.sheet.hostile"));
        }
        begun |= opened;
        opened = character == '<';
        distance = opened ? 0 : distance + 1;
        if (distance > SheetLimits.TAG_DISTANCE) {
            throw new UnreadableSheet(Phrase.of("platform.sheet.hostile"));
        }
    }
}
