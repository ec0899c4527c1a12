package org.hemei.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs that are not what they say, or hold more than one sees. */
public final class TrickyPdfs {

    private TrickyPdfs() {}

    private interface Change {
        void on(PDDocument document, COSDictionary pages) throws IOException;
    }

    private static byte[] changed(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.on(document, document.getPages().getCOSObject());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] sayingItHas(int pages, byte[] pdf) {
        return changed(pdf, (document, tree) -> tree.setInt(COSName.COUNT, pages));
    }

    /** It says that it has one. */
    public static byte[] withoutPages() {
        return changed(SampleFiles.pdf("none", 1), (document, tree) -> tree.setItem(COSName.KIDS, new COSArray()));
    }

    /** One page, named twice by a branch that tells how large it is, and that it lies on its side. */
    public static byte[] twoTimesOneInABranchOfLandscape() {
        return changed(SampleFiles.pdf("branch", 1), (document, tree) -> {
            COSDictionary page = document.getPage(0).getCOSObject();
            page.removeItem(COSName.MEDIA_BOX);
            COSArray twice = new COSArray();
            twice.add(page);
            twice.add(page);
            COSDictionary branch = new COSDictionary();
            branch.setItem(COSName.TYPE, COSName.PAGES);
            branch.setItem(COSName.PARENT, tree);
            branch.setItem(COSName.KIDS, twice);
            branch.setInt(COSName.COUNT, 2);
            branch.setItem(COSName.MEDIA_BOX, new PDRectangle(500, 700).getCOSArray());
            branch.setInt(COSName.ROTATE, 90);
            branch.setItem(COSName.RESOURCES, page.getItem(COSName.RESOURCES));
            page.removeItem(COSName.RESOURCES);
            page.setItem(COSName.PARENT, branch);
            COSArray branches = new COSArray();
            branches.add(branch);
            tree.setItem(COSName.KIDS, branches);
            tree.setInt(COSName.COUNT, 2);
        });
    }

    /** A page with this picture, which went through all filters but the last before it was put there. */
    public static byte[] withPicture(byte[] picture, COSName... filters) {
        return changed(SampleFiles.pdf("picture", 1), (document, tree) -> {
            COSArray before = new COSArray(List.of(filters).subList(0, filters.length - 1));
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out =
                    before.size() == 0 ? stream.createOutputStream() : stream.createOutputStream(before)) {
                out.write(picture);
            }
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, 64);
            stream.setInt(COSName.HEIGHT, 32);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            stream.setItem(COSName.FILTER, new COSArray(List.of(filters)));
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(new PDImageXObject(new PDStream(stream), page.getResources()), 72, 72);
            }
        });
    }

    /** A photo that tells its place where no scan is, and has another one behind it, as some phones write them. */
    public static byte[] talkativeJpeg() {
        byte[] jpeg = SampleFiles.jpeg(64, 32);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        byte[] note = SampleFiles.text(SampleFiles.SECRET);
        for (int marker : new int[] {0xE1, 0xFE}) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (note.length + 2)});
            out.writeBytes(note);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        out.writeBytes(SampleFiles.phonePhoto(64, 32, 1));
        return out.toByteArray();
    }

    /** A JPEG 2000 that tells its place in a box, and within its picture: before its tiles and in the first of them. */
    public static byte[] talkativeJpeg2000() {
        byte[] secret = SampleFiles.text(SampleFiles.SECRET);
        byte[] comment = joined(bytes(0xFF, 0x64, 0, secret.length + 4, 0, 1), secret);
        byte[] tile = joined(comment, bytes(0xFF, 0x93, 1, 2, 3, 4));
        byte[] picture = joined(
                bytes(0xFF, 0x4F, 0xFF, 0x51, 0, 4, 0, 0),
                comment,
                bytes(0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 12 + tile.length, 0, 1),
                tile,
                bytes(0xFF, 0xD9),
                secret);
        byte[] header = joined(box("ihdr", new byte[14]), box("colr", new byte[7]), box("xml ", secret));
        return joined(
                box("jP  ", bytes(0x0D, 0x0A, 0x87, 0x0A)),
                box("ftyp", SampleFiles.text("jp2 \0\0\0\0jp2 ")),
                box("jp2h", header),
                box("uuid", secret),
                box("jp2c", picture),
                box("xml ", secret));
    }

    /** Its tile says that it ends before its data begin; whoever believes it reads it for ever. */
    public static byte[] endlessJpeg2000() {
        byte[] tile = bytes(0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 16, 0, 1);
        byte[] comment = bytes(0xFF, 0x64, 0, 2);
        return joined(bytes(0xFF, 0x4F), tile, comment, comment, bytes(0xFF, 0x93, 1, 2));
    }

    private static byte[] box(String type, byte[] content) {
        return joined(bytes(0, 0, 0, content.length + 8), SampleFiles.text(type), content);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        return Arrays.stream(parts).reduce(new byte[0], SampleFiles::joined);
    }
}
