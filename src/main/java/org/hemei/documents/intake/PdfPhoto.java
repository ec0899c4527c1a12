package org.hemei.documents.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** A photo in a scan tells where and when it was taken, like one that comes alone, and may be packed several times. */
final class PdfPhoto {

    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

    /** A small file may unpack to more than the memory holds. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private PdfPhoto() {}

    /** Unpacks it and puts it back as the plain photo that it is; other streams stay as they are. */
    static void forget(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        boolean jpeg = filters.stream().anyMatch(JPEG::contains);
        if (!jpeg && !filters.contains(COSName.JPX_DECODE)) {
            return;
        }
        COSName last = filters.get(filters.size() - 1);
        if (!JPEG.contains(last) && !COSName.JPX_DECODE.equals(last)) {
            throw new IOException("nothing can be drawn of what is unpacked from pixels");
        }
        byte[] photo = unpacked(stream, filters);
        COSBase settings = settings(stream, filters.size() - 1);
        stream.setItem(COSName.FILTER, jpeg ? COSName.DCT_DECODE : COSName.JPX_DECODE);
        stream.removeItem(COSName.DP);
        stream.setItem(COSName.DECODE_PARMS, settings);
        try (OutputStream plain = stream.createRawOutputStream()) {
            plain.write(jpeg ? Jpeg.withoutNotes(photo) : Jpeg2000.withoutNotes(photo));
        }
    }

    private static List<COSName> filters(@Nullable COSBase told) {
        List<COSName> filters = new ArrayList<>();
        if (told instanceof COSName one) {
            filters.add(one);
        } else if (told instanceof COSArray several) {
            for (int index = 0; index < several.size(); index++) {
                if (several.getObject(index) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    private static byte[] unpacked(COSStream stream, List<COSName> filters) throws IOException {
        byte[] content;
        try (InputStream raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        for (int index = 0; index < filters.size() - 1; index++) {
            Limited out = new Limited();
            FilterFactory.INSTANCE
                    .getFilter(filters.get(index))
                    .decode(new ByteArrayInputStream(content), out, stream, index);
            content = out.toByteArray();
        }
        return content;
    }

    /** What the last filter has to know, such as how colours are written. */
    private static @Nullable COSBase settings(COSStream stream, int index) {
        COSBase told = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own = told instanceof COSArray several && index < several.size() ? several.getObject(index) : told;
        return own instanceof COSDictionary ? own : null;
    }

    private static final class Limited extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            refuseMore(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            refuseMore(length);
            super.write(bytes, from, length);
        }

        private void refuseMore(int length) {
            if (length > LARGEST - count) {
                throw new IllegalStateException("larger than any photo");
            }
        }
    }
}
