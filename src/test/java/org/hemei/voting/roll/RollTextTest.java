package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.roll.Sheets.HEADING;
import static org.hemei.voting.roll.Sheets.csv;
import static org.hemei.voting.roll.Sheets.errors;
import static org.hemei.voting.roll.Sheets.units;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemei.registry.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollTextTest {

    private static final String CHINESE = "楼栋,房号,建筑面积（㎡）,业主,状态\n1幢,101,89.50,张三；李四,已售\n1幢,102,60,,未售\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GBK,GB18030", "GB18030,GB18030"})
    void chineseTextIsReadHoweverItIsWritten(String written, String found) {
        RollDraft draft = Sheets.read(CHINESE.getBytes(Charset.forName(written)));
        assertThat(units(draft)).containsExactly("1幢-101 89.50 张三+李四 SOLD", "1幢-102 60.00  UNSOLD");
        assertThat(draft.encoding()).isEqualTo(found);
        assertThat(draft.isFlawless()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeading(String encoding) {
        RollDraft draft = Sheets.read(("\uFEFF" + CHINESE).getBytes(Charset.forName(encoding)));
        assertThat(units(draft)).hasSize(2);
        assertThat(draft.errorCount()).isZero();
    }

    @Test
    void rareCharactersOfGb18030AreRead() {
        RollDraft draft = Sheets.read((HEADING + "1,101,90,㐂𠮷,SOLD\n").getBytes(Charset.forName("GB18030")));
        assertThat(units(draft)).containsExactly("1-101 90.00 㐂𠮷 SOLD");
    }

    @Test
    void bytesThatAreNoTextNameTheirLine() {
        byte[] start = (HEADING + "1,101,90,张三,SOLD\n1,102,90,").getBytes(StandardCharsets.UTF_8);
        byte[] broken = java.util.Arrays.copyOf(start, start.length + 3);
        broken[start.length] = (byte) 0xFF;
        broken[start.length + 1] = (byte) 0xFF;
        broken[start.length + 2] = '\n';
        assertThat(errors(Sheets.read(broken))).containsExactly("3 file IMPOSSIBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void cellsMayBeDividedByTabsAndSemicolonsToo(String divider) {
        String text = "building,unit,area,owners,status\n1,101,90,\"张三;李四;王五;赵六;孙七;周八\",SOLD\n";
        assertThat(units(csv(text.replace(",", divider)))).containsExactly("1-101 90.00 周八+孙七+张三+李四+王五+赵六 SOLD");
    }

    @Test
    void whatDividesTheCellsMayBeSaidInTheFirstLine() {
        assertThat(units(csv("sep=;\nbuilding;unit;area;owners\n1;101;90;张三\n")))
                .containsExactly("1-101 90.00 张三 SOLD");
    }

    @Test
    void aQuotedCellMayHoldLineEndsDividersAndQuotes() {
        RollDraft draft = csv(HEADING + "\"1\",\"101\",\"1,234.50\",\"张三\n李四\",SOLD\r\n1,102,90,\"王\"\"五\"\"\",SOLD");
        assertThat(units(draft)).containsExactly("1-101 1234.50 张三+李四 SOLD", "1-102 90.00 王\"五\" SOLD");
    }

    @Test
    void rowsAreCountedAsASpreadsheetProgramShowsThem() {
        RollDraft draft = csv(HEADING + "1,101,90,\"张三\n李四\",SOLD\n\n,,,,\n1,102,x,王五,SOLD\n");
        assertThat(errors(draft)).containsExactly("5 area FORMAT");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReadingThere() {
        RollDraft draft = csv(HEADING + "1,101,90,张三,SOLD\n1,102,90,\"李四,SOLD\n1,103,90,王五,SOLD\n");
        assertThat(errors(draft)).containsExactly("3 file IMPOSSIBLE");
        assertThat(errors(csv(HEADING + "1,101,90,\"张三\"李四,SOLD\n"))).containsExactly("2 owners FORMAT");
    }

    @Test
    void aCommaInAnAreaThatShiftsTheCellsIsNoticed() {
        assertThat(errors(csv(HEADING + "1,101,1,234.50,张三,SOLD\n")))
                .containsExactly("2 row IMPOSSIBLE", "2 status UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90|90.00",
                "90.5|90.50",
                "１２３．４５|123.45",
                "\"1,234.50\"|1234.50",
                "\"１，２３４．５０\"|1234.50",
                "\"12,345,678\"|12345678.00",
                "90.00㎡|90.00",
                "90 平方米|90.00"
            })
    void anAreaIsReadAsPeopleWriteIt(String written, String area) {
        assertThat(units(csv(HEADING + "1,101," + written + ",张三,SOLD\n")))
                .containsExactly("1-101 " + area + " 张三 SOLD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90.123|FORMAT",
                "\"90,5\"|FORMAT",
                "\"1.234,50\"|FORMAT",
                "\"12,34\"|FORMAT",
                "\"1,2345.00\"|FORMAT",
                "90²|FORMAT",
                "九十|FORMAT",
                "1e3|FORMAT",
                "12345678901|FORMAT",
                "=90+1|FORMAT",
                "-90|RANGE",
                "0.00|RANGE",
                "''|REQUIRED"
            })
    void anAreaThatIsNoneOrCouldBeTwoIsRefused(String written, String code) {
        RollDraft draft = csv(HEADING + "1,101," + written + ",张三,SOLD\n1,102,90,李四,SOLD\n");
        assertThat(errors(draft)).containsExactly("2 area " + code);
        assertThat(units(draft)).hasSize(1);
    }

    @Test
    void ownersAreComparedByWhatCanBeSeenOfTheirNames() {
        RollDraft draft =
                csv(HEADING + "1,101,90,张三、李四,SOLD\n1,102,60, 李四 ;张\u200B三,SOLD\n1,103,50,ＡＢＣ,\n1,104,50,ABC,\n");
        assertThat(draft.totals().weight().heads()).isEqualTo(2);
        assertThat(draft.totals().weight().area()).isEqualTo(Area.of("250"));
        assertThat(draft.totals().mergedHeads()).isEqualTo(2);
        assertThat(draft.totals().mergedUnits()).isEqualTo(4);
        assertThat(draft.merged(1)).singleElement().satisfies(voter -> assertThat(voter.units())
                .hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,101,90,,SOLD|owners REQUIRED",
                "1,101,90,张三/李四,SOLD|owners FORMAT",
                "1,101,90,\"张三,李四\",SOLD|owners FORMAT",
                "1,101,90,张\uFFFD,SOLD|owners FORMAT",
                "1,101,90,=HYPERLINK(1),SOLD|owners FORMAT",
                "1,101,90,张三,卖了|status UNKNOWN",
                ",101,90,张三,SOLD|building REQUIRED",
                "1,,90,张三,SOLD|unit REQUIRED",
                "1,\"1;2\",90,张三,SOLD|unit FORMAT",
                "1,1\u00012,90,张三,SOLD|unit FORMAT",
                "1,12345678901234567890123456789012345678901,90,张三,SOLD|unit RANGE"
            })
    void whatIsWrongIsToldByRowAndColumn(String row, String error) {
        assertThat(errors(csv(HEADING + row + "\n"))).containsExactly("2 " + error);
    }

    @Test
    void aUnitThatIsThereTwiceNamesItsFirstRow() {
        RollDraft draft = csv(HEADING + "1,101,90,张三,SOLD\n2,101,90,李四,SOLD\n１,1-101,90,王五,SOLD\n");
        assertThat(errors(draft)).containsExactly("4 unit DUPLICATE");
        assertThat(draft.errors().get(0).message().args()).containsExactly("1-101", "2");
    }

    @Test
    void theDevelopersUnitsNeedNoOwnersAndCountOnce() {
        RollDraft draft = csv(HEADING + "1,1,90,,未售\n1,2,90,张三,未交付\n1,3,90,张三,已售\n");
        assertThat(draft.totals().weight().heads()).isEqualTo(2);
        assertThat(draft.totals().developerUnits()).isEqualTo(2);
    }

    @Test
    void headingsAreFoundBelowTitlesAndMayBeAssigned() {
        String text = "云杉苑业主名册,,,\n制表：张三,,,\n栋号,室,套内面积,建筑面积,姓名\n1,101,80,90,张三\n";
        assertThat(errors(csv(text))).containsExactly("3 owners REQUIRED");
        RollDraft draft = Sheets.read(text.getBytes(StandardCharsets.UTF_8), Map.of(Column.OWNERS, "姓名"));
        assertThat(units(draft)).containsExactly("1-101 90.00 张三 SOLD");
        assertThat(draft.mapping().heading(Column.AREA)).isEqualTo("建筑面积");
        assertThat(errors(Sheets.read(text.getBytes(StandardCharsets.UTF_8), Map.of(Column.OWNERS, "户主"))))
                .containsExactly("3 owners UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "building,unit,area,owners,status", "\uFEFF"})
    void anEmptyFileIsNoRoll(String text) {
        assertThat(csv(text).isFlawless()).isFalse();
        assertThat(csv(text).errorCount()).isPositive();
    }

    @Test
    void theTotalIsHeldAgainstTheSurvey() {
        byte[] file = (HEADING + "1,101,90.50,张三,SOLD\n").getBytes(StandardCharsets.UTF_8);
        RollDraft draft = RollReader.read(new ByteArrayInputStream(file), Map.of(), Area.of("100"));
        assertThat(draft.beyondSurvey()).isEqualByComparingTo("-9.50");
    }

    @Test
    void noMoreErrorsAreToldThanAnybodyReads() {
        RollDraft draft = csv(HEADING + "1,,90,张三,SOLD\n".repeat(5_000));
        assertThat(draft.errorCount()).isEqualTo(5_000);
        assertThat(draft.errors()).hasSize(1_000);
    }

    @Test
    void aFarColumnAndAnEndlessCellAreErrorsOfTheirRow() {
        RollDraft far = csv(HEADING + "1,101,90,张三,SOLD" + ",".repeat(100_000) + "x\n1,102,90,李四,SOLD\n");
        assertThat(errors(far)).containsExactly("2 row IMPOSSIBLE");
        RollDraft wide = csv(HEADING + "1,101,90,张三,SOLD" + ",".repeat(100_000) + "\n");
        assertThat(wide.isFlawless()).isTrue();
        assertThat(errors(csv(HEADING + "1," + "9".repeat(1_000_000) + ",90,张三,SOLD\n")))
                .containsExactly("2 unit FORMAT");
    }

    @Test
    void aFileWithoutEndIsRefused() {
        assertThat(errors(csv("\n".repeat(300_000) + HEADING))).containsExactly("200001 file IMPOSSIBLE");
        assertThat(errors(Sheets.read(new byte[11 * 1024 * 1024]))).containsExactly("0 file IMPOSSIBLE");
    }
}
