package org.hemei.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.support.SampleFiles.SECRET;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hemei.documents.CheckedFile;
import org.hemei.documents.SentFile;
import org.hemei.platform.InvalidInput;
import org.hemei.support.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                Arguments.of("thick.pdf", SampleFiles.pdf("page", 201), "pages"));
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
