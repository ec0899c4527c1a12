package org.hemei.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hemei.platform.Phrase;

/** Stops unpacking a part of a workbook that turns out larger than anything honest of its packed size. */
final class MeasuredPart extends FilterInputStream {

    private final long packed;
    private long unpacked;

    /** @param packed size as the archive tells it; whoever lies about it is not believed to have more room */
    MeasuredPart(InputStream in, long packed) {
        super(in);
        this.packed = Math.max(1, Math.min(packed, SheetLimits.FILE_BYTES));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        boolean suspicious = unpacked > SheetLimits.UNSUSPECTED_BYTES && unpacked / packed > SheetLimits.RATIO;
        if (suspicious || unpacked > SheetLimits.PART_BYTES) {
            throw new UnreadableSheet(Phrase.of("platform.sheet.hostile"));
        }
    }
}
