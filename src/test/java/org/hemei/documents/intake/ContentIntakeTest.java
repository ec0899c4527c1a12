package org.hemei.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.support.SampleFiles.SECRET;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hemei.documents.CheckedFile;
import org.hemei.documents.SentFile;
import org.hemei.platform.InvalidInput;
import org.hemei.support.SampleFiles;
import org.hemei.support.TrickyPdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is seen in its bytes; what is kept of it is what one sees. */
class ContentIntakeTest {

    private static final ContentIntake INTAKE = new ContentIntake();
    private static final int RED = 0xFFFF0000;

    private static CheckedFile kept(String name, byte[] bytes) {
        return INTAKE.check(new SentFile(name, bytes));
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where the red quarter of {@link SampleFiles#quarter} ends up when the photo stands upright. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aPhotoStandsUprightAndForgetsWhereItWasTaken(int orientation, int right, int down) throws IOException {
        byte[] sent = SampleFiles.phonePhoto(400, 200, orientation);
        assertThat(raw(sent)).contains(SECRET);
        CheckedFile file = kept("IMG_1.jpg", sent);
        BufferedImage image = picture(file.content());
        boolean lying = orientation >= 5;
        assertThat(image.getWidth()).isEqualTo(lying ? 200 : 400);
        assertThat(image.getHeight()).isEqualTo(lying ? 400 : 200);
        int x = image.getWidth() * (1 + 2 * right) / 4;
        int y = image.getHeight() * (1 + 2 * down) / 4;
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, image.getWidth() - x, image.getHeight() - y)).isFalse();
        assertThat(raw(file.content())).doesNotContain(SECRET, "Exif");
        assertThat(raw(Objects.requireNonNull(file.preview()))).doesNotContain(SECRET, "Exif");
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 200 && (colour >> 8 & 0xFF) < 90;
    }

    @Test
    void aLargePhotoIsMadeAsSmallAsAPageNeeds() throws IOException {
        BufferedImage image =
                picture(kept("a.jpg", SampleFiles.jpeg(5200, 1300)).content());
        assertThat(image.getWidth()).isBetween(2500, 2560);
        assertThat((double) image.getWidth() / image.getHeight()).isBetween(3.95, 4.05);
        CheckedFile small = kept("b.png", SampleFiles.png(700, 350));
        assertThat(picture(small.content()).getWidth()).isEqualTo(700);
        assertThat(picture(small.content()).getRGB(10, 10)).isEqualTo(RED);
        BufferedImage preview = picture(Objects.requireNonNull(small.preview()));
        assertThat(preview.getWidth()).isLessThanOrEqualTo(320);
        assertThat(raw(small.preview())).startsWith("\u00ff\u00d8");
    }

    @Test
    void whatIsHiddenBehindAPictureIsNotKept() {
        byte[] sent = SampleFiles.joined(SampleFiles.png(20, 20), SampleFiles.text("PK<script>" + SECRET));
        assertThat(raw(kept("a.png", sent).content())).doesNotContain(SECRET, "<script>");
        byte[] jpeg = SampleFiles.joined(SampleFiles.jpeg(20, 20), SampleFiles.text("PK<script>" + SECRET));
        assertThat(raw(kept("a.jpg", jpeg).content())).doesNotContain(SECRET, "<script>");
    }

    static Stream<Arguments> refused() {
        byte[] picture = SampleFiles.jpeg(64, 64);
        byte[] pdf = SampleFiles.pdf("cut", 1);
        return Stream.of(
                Arguments.of("photo.jpg", SampleFiles.program(), "type"),
                Arguments.of("page.png", SampleFiles.text("<html><script>alert(1)</script></html>"), "type"),
                Arguments.of("drawing.png", SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "type"),
                Arguments.of("GIF.jpg", SampleFiles.text("GIF89a\u0001\u0001"), "type"),
                Arguments.of("zip.pdf", SampleFiles.text("PK\u0003\u0004"), "type"),
                Arguments.of("IMG_2.HEIC", SampleFiles.heic(), "heic"),
                Arguments.of("empty.jpg", new byte[0], "empty"),
                Arguments.of("bomb.png", SampleFiles.pixelBomb(60_000, 60_000), "pixels"),
                Arguments.of("bomb.png", SampleFiles.pixelBomb(2_000_000_000, 2_000_000_000), "pixels"),
                Arguments.of("cut.jpg", Arrays.copyOf(picture, 100), "brokenPicture"),
                Arguments.of("cut.png", Arrays.copyOf(SampleFiles.png(64, 64), 40), "brokenPicture"),
                Arguments.of("locked.pdf", SampleFiles.lockedPdf(), "locked"),
                Arguments.of("broken.pdf", SampleFiles.text("%PDF-1.7\nnothing"), "brokenPdf"),
                Arguments.of("half.pdf", Arrays.copyOf(pdf, 60), "brokenPdf"),
                Arguments.of("thick.pdf", SampleFiles.pdf("page", 201), "pages"),
                Arguments.of("liar.pdf", TrickyPdfs.sayingItHas(1, SampleFiles.pdf("page", 201)), "pages"),
                Arguments.of("none.pdf", TrickyPdfs.withoutPages(), "brokenPdf"),
                Arguments.of(
                        "endless.pdf",
                        TrickyPdfs.withPicture(TrickyPdfs.endlessJpeg2000(), COSName.JPX_DECODE),
                        "brokenPdf"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void whatIsNoPictureAndNoPdfIsRefusedWhateverItIsCalled(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> kept(name, bytes))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("file");
                            assertThat(error.message().code()).isEqualTo("documents.files." + why);
                        }));
    }

    @Test
    void aPdfKeepsWhatIsDrawnAndNothingElse() throws IOException {
        byte[] sent = SampleFiles.hostilePdf();
        assertThat(raw(sent)).contains(SECRET, "/OpenAction", "/EmbeddedFiles", "/URI");
        CheckedFile file = kept("合同.pdf", sent);
        assertThat(file.pages()).isEqualTo(1);
        assertThat(file.preview()).isNotEmpty();
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains("visible");
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
            var plain = new ByteArrayOutputStream();
            document.save(plain, CompressParameters.NO_COMPRESSION);
            assertThat(raw(plain.toByteArray()))
                    .doesNotContain(SECRET, "/OpenAction", "/JavaScript", "/EmbeddedFile", "/URI", "/AA", "Exif");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100_000, -1})
    void aPdfHasThePagesThatAreInItWhateverItSays(int told) throws IOException {
        CheckedFile file = kept("a.pdf", TrickyPdfs.sayingItHas(told, SampleFiles.pdf("page", 3)));
        assertThat(file.pages()).isEqualTo(3);
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("page 1", "page 2", "page 3");
        }
    }

    @Test
    void pagesKeepWhatTheyHaveFromTheirBranchAndMayStandThereTwice() throws IOException {
        CheckedFile file = kept("a.pdf", TrickyPdfs.twoTimesOneInABranchOfLandscape());
        assertThat(file.pages()).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(document.getPage(0).getRotation()).isEqualTo(90);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(500);
            assertThat(new PDFTextStripper().getText(document)).containsSubsequence("branch", "branch");
        }
    }

    static Stream<Arguments> photosInPdfs() {
        byte[] photo = SampleFiles.phonePhoto(64, 32, 1);
        COSName jpeg = COSName.DCT_DECODE;
        return Stream.of(
                Arguments.of("plain", TrickyPdfs.withPicture(photo, jpeg)),
                Arguments.of("packed", TrickyPdfs.withPicture(photo, COSName.FLATE_DECODE, jpeg)),
                Arguments.of("in hex", TrickyPdfs.withPicture(photo, COSName.ASCII_HEX_DECODE, jpeg)),
                Arguments.of("in 85", TrickyPdfs.withPicture(photo, COSName.ASCII85_DECODE, jpeg)),
                Arguments.of(
                        "in both", TrickyPdfs.withPicture(photo, COSName.ASCII85_DECODE, COSName.FLATE_DECODE, jpeg)),
                Arguments.of("by its short name", TrickyPdfs.withPicture(photo, COSName.DCT_DECODE_ABBREVIATION)),
                Arguments.of(
                        "after a line end",
                        TrickyPdfs.withPicture(SampleFiles.joined(SampleFiles.text("\n"), photo), jpeg)),
                Arguments.of("between and behind", TrickyPdfs.withPicture(TrickyPdfs.talkativeJpeg(), jpeg)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photosInPdfs")
    void aPhotoInAPdfForgetsWhereItWasTakenHoweverItIsPacked(String name, byte[] pdf) throws IOException {
        CheckedFile file = kept("scan.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(file.content())) {
            PDImageXObject photo = pictureOf(document);
            assertThat(packed(photo)).as(name).doesNotContain(SECRET, "Exif").startsWith("\u00ff\u00d8");
            assertThat(isRed(photo.getImage(), 8, 8)).isTrue();
            assertThat(isRed(photo.getImage(), 50, 24)).isFalse();
        }
        assertThat(file.preview()).isNotEmpty();
    }

    @Test
    void aJpeg2000InAPdfForgetsItToo() throws IOException {
        CheckedFile file = kept("scan.pdf", TrickyPdfs.withPicture(TrickyPdfs.talkativeJpeg2000(), COSName.JPX_DECODE));
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(packed(pictureOf(document)))
                    .doesNotContain(SECRET, "uuid", "xml")
                    .contains("jP  ", "ftyp", "ihdr", "colr", "jp2c\u00ff\u004f", "\u00ff\u0093\1\2\3\4\u00ff\u00d9");
        }
    }

    @Test
    void aPhotoThatUnpacksToMoreThanAPageNeedsIsRefused() {
        byte[] bomb = TrickyPdfs.withPicture(new byte[68_000_000], COSName.FLATE_DECODE, COSName.DCT_DECODE);
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThatThrownBy(() -> kept("bomb.pdf", bomb)).isInstanceOf(InvalidInput.class);
    }

    private static PDImageXObject pictureOf(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        return (PDImageXObject)
                resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    private static String packed(PDImageXObject picture) throws IOException {
        try (InputStream in = picture.getStream().createInputStream(List.of("DCTDecode", "DCT", "JPXDecode"))) {
            return raw(in.readAllBytes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\li\\照片.JPG|照片.jpg",
                "../../etc/passwd|passwd.jpg",
                "a\u202egpj.exe|agpj.exe.jpg",
                "  .hidden.jpeg |hidden.jpg",
                "e\u0301tage.png|\u00e9tage.jpg",
                "a<b>:\"c?*.jpg|abc.jpg",
                "\u0007\u200b|file.jpg",
                "'line\nbreak.jpg'|linebreak.jpg"
            })
    void aNameIsOneThatEverySystemTakes(String sent, String kept) {
        assertThat(kept(sent, SampleFiles.jpeg(8, 8)).name()).isEqualTo(kept);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(kept("𠮷".repeat(300), SampleFiles.jpeg(8, 8)).name()).isEqualTo("𠮷".repeat(80) + ".jpg");
    }

    @Test
    void theSameFileIsKnownByWhatWasSent() {
        byte[] sent = SampleFiles.phonePhoto(40, 20, 6);
        assertThat(kept("a.jpg", sent).sha256())
                .isEqualTo(kept("b.jpg", sent).sha256())
                .matches("[0-9a-f]{64}");
        assertThat(kept("c.jpg", SampleFiles.phonePhoto(40, 20, 3)).sha256())
                .isNotEqualTo(kept("a.jpg", sent).sha256());
    }
}
