package org.hemei.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.documents.print.PrintShop.copied;
import static org.hemei.documents.print.PrintShop.offThePage;
import static org.hemei.documents.print.PrintShop.unspaced;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hemei.documents.Typesetter.Form;
import org.hemei.documents.Typesetter.Part;
import org.hemei.documents.print.PrintShop;
import org.hemei.offices.Office;
import org.hemei.offices.Tier;
import org.hemei.support.HostileTexts;
import org.hemei.support.MessageBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is put into a paper can be read off its pages, copied from them, and stays on them. */
class LayoutsTest {

    private static final Typesetter TYPESETTER = PrintShop.open();
    private static final Kinds KINDS = kinds();
    private static final Office OFFICE =
            new Office("YZ-QH-WT-YS", "云杉社区", Tier.COMMUNITY, Office.Kind.TIER, null, "云杉社区党建联席会议", "云杉社区人民调解委员会");
    private static final Instant ISSUED = Instant.parse("2026-03-10T06:00:00Z");
    private static final String TITLE = "人民调解文书";

    private static Kinds kinds() {
        try {
            return new Kinds(new PathMatchingResourcePatternResolver());
        } catch (IOException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static Collection<Kind> everyKind() {
        return KINDS.all();
    }

    private static Paper paper(Kind kind, Map<String, @Nullable Object> changed) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(kind.sample());
        facts.putAll(changed);
        Kind told = new Kind(kind.name(), kind.template(), kind.ofParties(), kind.blocks(), facts);
        return SamplePaper.of(told, TITLE, kind.blocks(), OFFICE, "http://127.0.0.1:8080/check/", ISSUED);
    }

    private static Stream<String> texts(@Nullable Object part) {
        if (part instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(LayoutsTest::texts);
        }
        if (part instanceof Collection<?> list) {
            return list.stream().flatMap(LayoutsTest::texts);
        }
        return part instanceof String text ? text.lines() : Stream.of();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyFactAndEveryTextCanBeCopiedFromThePaper(Kind kind) throws IOException {
        Paper paper = paper(kind, Map.of());
        byte[] pdf = TYPESETTER.set(paper);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", kind.name() + ".pdf"), pdf);
        String copied = copied(pdf);
        assertThat(copied).contains(TITLE);
        assertThat(texts(paper.texts()).map(PrintShop::unspaced))
                .allSatisfy(text -> assertThat(copied).contains(text));
        List<String> notShown = List.of("title", "applicants", "respondents", "compound", "cause", "kind", "caseNo");
        kind.sample().forEach((key, value) -> {
            if (!notShown.contains(key) && !key.equals("parties")) {
                assertThat(texts(value).map(PrintShop::unspaced)).as(key).allSatisfy(text -> assertThat(copied)
                        .contains(text));
            }
        });
        assertThat(offThePage(pdf)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindHasATitleInBothLanguages(Kind kind) {
        MessageBundle bundle = MessageBundle.all().stream()
                .filter(one -> one.module().equals("documents"))
                .findFirst()
                .orElseThrow();
        assertThat(bundle.chinese()).containsKey("documents.kind." + kind.name());
        assertThat(kind.blocks().keySet())
                .allSatisfy(block -> assertThat(bundle.chinese()).containsKey("documents.block." + block));
        assertThat(kind.blocks().values())
                .allSatisfy(text -> assertThat(Placeholders.unknown(text)).isEmpty());
    }

    /** With long and rare names: the receipt is torn off the same page. */
    @Test
    void sevenCandidatesOrTwelveMattersFitOnOnePage() throws IOException {
        List<String> names =
                List.of("欧阳𠮷野", "阿卜杜热合曼·买买提吐尔逊·艾合买提江", "𫖯㛃䶮", "王小明", "司马昇", "赵敏（某某房地产开发有限责任公司授权代表）", "李四");
        List<Object> one = List.of(ballots().get(0));
        byte[] election = kept("full-election", "election-ballot", Map.of("questions", names, "ballots", one));
        assertThat(copied(election)).contains(names);
        List<Map<String, String>> matters = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> Map.of(
                        "title",
                        number + "号楼、配套用房屋面防水和外墙保温层修缮使用维修资金的方案",
                        "body",
                        "㛃䶮".repeat(200),
                        "item",
                        "第（八）项",
                        "share",
                        "四分之三以上"))
                .toList();
        byte[] vote = kept("full-vote", "vote-ballot", Map.of("matters", matters, "ballots", one));
        byte[] notice = kept("full-notice", "vote-meeting-notice", Map.of("matters", matters));
        assertThat(TYPESETTER.pages(election)).isEqualTo(1);
        assertThat(TYPESETTER.pages(vote)).isEqualTo(1);
        assertThat(TYPESETTER.pages(notice)).isBetween(3, 8);
    }

    private static List<?> ballots() {
        return (List<?>) KINDS.get("vote-ballot").sample().get("ballots");
    }

    private static byte[] kept(String name, String kind, Map<String, @Nullable Object> changed) throws IOException {
        byte[] pdf = TYPESETTER.set(paper(KINDS.get(kind), changed));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name + ".pdf"), pdf);
        assertThat(offThePage(pdf)).isEmpty();
        return pdf;
    }

    @Test
    void theSamePaperIsAlwaysTheSameFile() {
        Paper paper = paper(KINDS.get("agreement"), Map.of());
        assertThat(TYPESETTER.set(paper)).isEqualTo(TYPESETTER.set(paper));
    }

    @Test
    void aPaperSaysWhatItIsToWhoeverCannotSeeIt() throws IOException {
        Paper paper = paper(KINDS.get("agreement"), Map.of());
        try (PDDocument document = Loader.loadPDF(TYPESETTER.set(paper))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Hemei 和美");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(ISSUED);
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains(TITLE).doesNotContain("周桂兰");
        }
    }

    @Test
    void theCodeOnThePageLeadsToTheCheck() throws Exception {
        Paper paper = paper(KINDS.get("agreement"), Map.of());
        try (PDDocument document = Loader.loadPDF(TYPESETTER.set(paper))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            assertThat(new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(picture)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(paper.checkUrl());
        }
    }

    @Test
    void rareNamesAreKeptToTheLetter() throws IOException {
        String names = "㛃䶮喆堃燚犇骉淼龘玥璟彧昇禤仝亓尒𫖯𬭎㙓郞𠮷野𠀀𪚥𫝀𫠠𬺰㐂";
        byte[] pdf = TYPESETTER.set(paper(KINDS.get("minutes"), Map.of("present", names)));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/rare.pdf"), pdf);
        assertThat(copied(pdf)).contains(names);
    }

    @Test
    void rareNamesUnderPicturesAreKeptToTheLetter() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TYPESETTER.bind("卷宗", List.of(new Part("𠮷野家门口\uE000", Form.PICTURE, true, () -> picture.toByteArray())), file);
        assertThat(copied(file.toByteArray())).contains("𠮷野家门口U+E000", "卷内第1页");
    }

    @Test
    void aCharacterTheFontLacksIsNamedAndShowsAsABoxWithItsCode() {
        MissingGlyphs glyphs = new MissingGlyphs(TYPESETTER);
        assertThat(glyphs.in(Map.of("name", "张\uE000祥𠮷", "list", List.of("😀\uE000"))))
                .containsExactlyInAnyOrder("\uE000", "😀");
        byte[] pdf = TYPESETTER.set(paper(KINDS.get("minutes"), Map.of("present", "张\uE000祥 a\u202Eb")));
        assertThat(copied(pdf)).contains("张U+E000祥", "aU+202Eb");
    }

    @Test
    void whateverIsTypedStaysText() {
        String all = String.join("\n", HostileTexts.KEPT);
        String copied = copied(TYPESETTER.set(paper(KINDS.get("minutes"), Map.of("minutes", all, "present", all))));
        assertThat(HostileTexts.KEPT).isNotEmpty().allSatisfy(hostile -> {
            String printed = unspaced(printed(hostile));
            assertThat(copied).containsSubsequence(printed, printed);
        });
    }

    private static String printed(String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints()
                .forEach(character -> printed.append(
                        TYPESETTER.prints(character) ? Character.toString(character) : "U+%04X".formatted(character)));
        return printed.toString();
    }

    @Test
    void longTextsRunOverPagesAndNotOffThem() throws IOException {
        String many = "双方就渗水原因各执一词，申请人要求修复并赔偿。".repeat(220).substring(0, 5000);
        String endless = "x".repeat(600) + "https://example.cn/" + "9".repeat(300);
        byte[] pdf = TYPESETTER.set(
                paper(KINDS.get("minutes"), Map.of("minutes", many + "\n" + endless, "present", endless)));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/long.pdf"), pdf);
        assertThat(offThePage(pdf)).isEmpty();
        assertThat(TYPESETTER.pages(pdf)).isBetween(6, 12);
        String copied = copied(pdf);
        assertThat(count(copied, '渗')).isEqualTo(count(many, '渗') + 1);
        assertThat(count(copied, '9')).isGreaterThanOrEqualTo(600);
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }
}
