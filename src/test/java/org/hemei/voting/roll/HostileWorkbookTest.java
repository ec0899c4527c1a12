package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.roll.Sheets.cells;
import static org.hemei.voting.roll.Sheets.errors;
import static org.hemei.voting.roll.Sheets.sheet;
import static org.hemei.voting.roll.Sheets.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is sent makes the reader fall over: the worst it gets is an error of the file as a whole. */
class HostileWorkbookTest {

    private static final String REFUSED = "0 file IMPOSSIBLE";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROW = cells("1", "101", "90", "张三", "SOLD");

    private static String reason(RollDraft draft) {
        return draft.errors().get(0).message().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
                "<worksheet><!-- a comment --></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c><v><![CDATA[x]]></v></c></row></sheetData></worksheet>",
                "<worksheet><?run it?></worksheet>"
            })
    void markupThatNoSpreadsheetProgramWritesIsRefused(String part) {
        RollDraft draft = workbook(ROW).with(SHEET, part).read();
        assertThat(errors(draft)).containsExactly(REFUSED);
        assertThat(reason(draft)).isEqualTo("platform.sheet.hostile");
    }

    @Test
    void aBombIsLeftBeforeItHasUnfolded() throws Exception {
        byte[] bomb = bomb("<worksheet><sheetData><row r=\"1\">" + cells("building"), "<c/>", 30 << 20);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        RollDraft draft = Sheets.read(bomb);
        assertThat(errors(draft)).containsExactly(REFUSED);
        assertThat(reason(draft)).isEqualTo("platform.sheet.hostile");
    }

    @Test
    void aTagOrATextWithoutEndIsLeft() throws Exception {
        assertThat(reason(Sheets.read(bomb("<worksheet a=\"", "a", 3 << 20)))).isEqualTo("platform.sheet.hostile");
        assertThat(reason(Sheets.read(bomb("<worksheet>", "a", 3 << 20)))).isEqualTo("platform.sheet.hostile");
    }

    @Test
    void tagsInTagsWithoutEndAreLeft() throws Exception {
        assertThat(reason(Sheets.read(bomb("<worksheet>", "<a>", 3 << 20)))).isEqualTo("platform.sheet.hostile");
    }

    private static byte[] bomb(String start, String repeated, int size) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] block = repeated.repeat(64 * 1024 / repeated.length()).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String part : new String[] {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write((part.endsWith("rels")
                                ? "<x><Relationship Id=\"r\" Target=\"worksheets/sheet1.xml\"/></x>"
                                : "<x xmlns:r=\"r\"><sheet name=\"a\" r:id=\"r\"/></x>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < size; written += block.length) {
                zip.write(block);
            }
        }
        return file.toByteArray();
    }

    @Test
    void anArchiveOfManyFilesIsRefused() {
        Sheets workbook = workbook(ROW);
        for (int i = 0; i < 3_000; i++) {
            workbook.with("xl/media/" + i, "x");
        }
        assertThat(errors(workbook.read())).containsExactly(REFUSED);
    }

    @Test
    void mergesOverTheWholeSheetCostNothing() {
        RollDraft draft = sheet("<sheetData><row r=\"1\">" + cells("building", "unit", "area", "owners")
                        + "</row><row r=\"2\">" + cells("1", "101", "90", "张三") + "</row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(50_000) + "</mergeCells>")
                .read();
        assertThat(errors(draft)).containsExactly(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A0\"><v>1</v></c>",
                "<c r=\"2A\"><v>1</v></c>",
                "<c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>1</v></c>",
                "<c t=\"s\"><v>7</v></c>",
                "<c t=\"s\"><v>-1</v></c>",
                "<c t=\"s\"><v>99999999999</v></c>",
                "<c><v>&nothing;</v></c>",
                "<c><v>&#0;</v></c>",
                "<c><v>1</c>"
            })
    void aDamagedCellIsAnErrorAndNoFall(String cell) {
        assertThat(errors(workbook(cell).read())).containsExactly(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET})
    void aMissingOrEmptyPartIsAnError(String part) {
        assertThat(errors(workbook(ROW).with(part, "").read())).containsExactly(REFUSED);
        assertThat(errors(workbook(ROW).with(part, "<x/>").read())).isNotEmpty();
    }

    @Test
    void anOldOrLockedWorkbookIsToldHowToBeSaved() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        assertThat(reason(Sheets.read(old))).isEqualTo("platform.sheet.oldWorkbook");
    }

    /** Seeded, so that a fall can be looked at again. */
    @Test
    void noWorkbookWithBrokenBytesMakesTheReaderFall() {
        byte[] whole = workbook(ROW, cells("1", "102", "80", "李四", "SOLD"))
                .with("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                .with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .bytes();
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            byte[] broken = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
            }
            RollDraft draft =
                    Sheets.read(Arrays.copyOf(broken, broken.length - random.nextInt(2) * random.nextInt(99)));
            assertThat(draft.isFlawless() || draft.errorCount() > 0).isTrue();
        }
    }
}
