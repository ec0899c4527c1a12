package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.roll.Sheets.cells;
import static org.hemei.voting.roll.Sheets.errors;
import static org.hemei.voting.roll.Sheets.sheet;
import static org.hemei.voting.roll.Sheets.units;
import static org.hemei.voting.roll.Sheets.workbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollWorkbookTest {

    private static final String GOOD = cells("1", "102", "60", "李四", "SOLD");

    private static String row(String unit, String area) {
        return cells("1") + unit + area + cells("张三", "SOLD");
    }

    @ParameterizedTest
    @CsvSource({
        "90,90.00",
        "90.5,90.50",
        "89.989999999999995,89.99",
        "1.1000000000000001,1.10",
        "9.05E1,90.50",
        "1.2345E+3,1234.50"
    })
    void aNumberIsReadAsItWasTyped(String kept, String area) {
        assertThat(units(workbook(row("<c><v>101</v></c>", "<c><v>" + kept + "</v></c>"))
                        .read()))
                .containsExactly("1-101 " + area + " 张三 SOLD");
    }

    @ParameterizedTest
    @CsvSource({"90.125", "90.12500000000001", "1E300", "NaN"})
    void aNumberThatIsNoAreaIsAnErrorOfItsRow(String kept) {
        assertThat(errors(workbook(row(cells("101"), "<c><v>" + kept + "</v></c>"), GOOD)
                        .read()))
                .containsExactly("2 area FORMAT");
    }

    @Test
    void aFormulaIsNeverComputedNorItsLastResultBelieved() {
        RollDraft draft = workbook(
                        row(cells("101"), "<c><f>45*2</f><v>90</v></c>"),
                        row(cells("103"), "<c><f t=\"shared\" si=\"0\"/><v>90</v></c>"),
                        GOOD)
                .read();
        assertThat(errors(draft)).containsExactly("2 area FORMAT", "3 area FORMAT");
        assertThat(units(draft)).containsExactly("1-102 60.00 李四 SOLD");
    }

    @Test
    void aCellComputedByAFormulaElsewhereIsOneToo() {
        RollDraft draft = workbook(
                        row(cells("101"), "<c r=\"C2\"><f t=\"array\" ref=\"C2:C3\">X</f><v>90</v></c>"),
                        row(cells("103"), "<c r=\"C3\"><v>90</v></c>"))
                .read();
        assertThat(errors(draft)).containsExactly("2 area FORMAT", "3 area FORMAT");
    }

    @Test
    void mergedCellsAreErrorsOfTheRowsTheyTouchButNotAboveTheHeading() {
        String data = "<sheetData><row r=\"1\">" + cells("云杉苑业主名册") + "</row><row r=\"2\">"
                + cells("楼栋", "房号", "面积", "业主") + "</row><row r=\"3\">" + cells("1", "101", "90", "张三")
                + "</row><row r=\"4\"><c r=\"B4\"><v>102</v></c><c r=\"C4\"><v>60</v></c>" + cells("李四")
                + "</row><row r=\"5\">" + cells("1", "103", "90", "王五") + "</row></sheetData>";
        RollDraft draft = sheet(data + "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>")
                .read();
        assertThat(errors(draft)).containsExactly("3 building IMPOSSIBLE", "4 building REQUIRED");
        assertThat(units(draft)).containsExactly("1-103 90.00 王五 SOLD");
    }

    @Test
    void aUnitThatBecameADateIsNotGuessed() {
        RollDraft draft = workbook(
                        row("<c s=\"1\"><v>44205</v></c>", cells("90")),
                        row("<c s=\"2\"><v>44205</v></c>", cells("90")),
                        row("<c s=\"3\"><v>44205</v></c>", cells("90")),
                        row("<c t=\"d\"><v>2021-01-10</v></c>", cells("90")))
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.00&quot;day&quot;\"/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                                + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")
                .read();
        assertThat(errors(draft)).containsExactly("2 unit FORMAT", "3 unit FORMAT", "5 unit FORMAT");
        assertThat(units(draft)).containsExactly("1-44205 90.00 张三 SOLD");
    }

    @Test
    void sharedTextsAreReadWithTheirRunsAndWithoutPronunciation() {
        RollDraft draft = workbook(cells("1", "101", "90") + "<c t=\"s\"><v>1</v></c>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>x</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">三_x000D_</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si></sst>")
                .read();
        assertThat(units(draft)).containsExactly("1-101 90.00 张三 SOLD");
    }

    @Test
    void cellsStandWhereTheirAddressSaysAndEmptyOnesAreLeftOut() {
        RollDraft draft = sheet("<sheetData><row r=\"1\">" + cells("building", "unit", "remarks", "area", "owners")
                        + "</row><row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\"><v>101</v></c>"
                        + "<c r=\"D7\"><v>90</v></c><c r=\"E7\" t=\"str\"><v>张三</v></c></row></sheetData>")
                .read();
        assertThat(units(draft)).containsExactly("1-101 90.00 张三 SOLD");
    }

    @Test
    void anErrorShownInACellIsNoText() {
        assertThat(errors(workbook(row(cells("101"), "<c t=\"e\"><v>#REF!</v></c>"))
                        .read()))
                .containsExactly("2 area FORMAT");
    }

    @Test
    void theFirstSheetThatCanBeSeenIsReadAndTheOthersAreNamed() {
        RollDraft draft = workbook(GOOD)
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"旧\" state=\"hidden\" r:id=\"rId2\"/>"
                                + "<sheet name=\"名册\" r:id=\"rId1\"/><sheet name=\"2幢\" r:id=\"rId2\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                .read();
        assertThat(units(draft)).containsExactly("1-102 60.00 李四 SOLD");
        assertThat(draft.otherSheets()).containsExactly("2幢");
    }

    @Test
    void farColumnsAndRowsAreToldAndNotMadeRoomFor() {
        RollDraft column = workbook(GOOD + "<c r=\"XFD2\"><v>1</v></c>", row(cells("101"), cells("90")))
                .read();
        assertThat(errors(column)).containsExactly("2 row IMPOSSIBLE");
        assertThat(units(column)).containsExactly("1-101 90.00 张三 SOLD");
        String far = "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/>";
        String data = "<sheetData><row r=\"1\">" + cells("building", "unit", "area", "owners") + "</row><row r=\"2\">"
                + cells("1", "101", "90", "张三") + "</row>";
        assertThat(sheet(data + far + "</row></sheetData>").read().isFlawless()).isTrue();
        assertThat(errors(
                        sheet(data + far + "<c><v>1</v></c></row></sheetData>").read()))
                .containsExactly("1048576 file IMPOSSIBLE");
    }
}
