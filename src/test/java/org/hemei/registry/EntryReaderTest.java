package org.hemei.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemei.platform.sheet.Mapping;
import org.hemei.registry.written.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says, and what it leaves unsaid. */
class EntryReaderTest {

    private static final String FIRM = CreditCode.completed("91340100MA0000000");
    private static final RegisteredUnit UNDELIVERED =
            new RegisteredUnit("C1", "1", "101", Area.of("90"), List.of("张三"), UnitStatus.UNDELIVERED, null);
    private static final RegisteredUnit DELIVERED = new RegisteredUnit(
            "C1", "1", "102", Area.of("90"), List.of("李四"), UnitStatus.SOLD, LocalDate.of(2020, 5, 1));
    private static final Firm SERVING = new Firm(FIRM, "甲物业", "0551-62345678");

    /** A city of compound C1, which is the reader's, and one firm. */
    private record City(boolean served, List<String> leftBehind) implements EntryReader.Known {

        @Override
        public boolean enters(String community) {
            return true;
        }

        @Override
        public boolean keeps(String compound) {
            return true;
        }

        @Override
        public boolean isForeign(String compound) {
            return false;
        }

        @Override
        public Optional<Entry> firm(String creditCode) {
            return creditCode.equals(FIRM) ? Optional.of(SERVING) : Optional.empty();
        }

        @Override
        public boolean isServedBy(String creditCode) {
            return served;
        }

        @Override
        public List<String> leftBehind(String compound, String community) {
            return leftBehind;
        }
    }

    private static RegisterDraft draft(
            Register register, byte[] file, City city, Map<RegisterColumn, String> said, Entry... present) {
        Map<String, Entry> byKey = new HashMap<>();
        for (Entry entry : present) {
            byKey.put(entry.key(), entry);
        }
        RegisterUpload upload =
                new RegisterUpload(register, "C1", "档案.csv", file, said, Instant.EPOCH, "supervisor", "吴芳");
        return RegisterDraft.of(upload, new EntryReader(city, byKey));
    }

    private static RegisterDraft draft(Register register, String csv, Entry... present) {
        return draft(register, csv.getBytes(StandardCharsets.UTF_8), new City(true, List.of()), Map.of(), present);
    }

    private static List<String> told(RegisterDraft draft) {
        return draft.isFlawless()
                ? draft.entries().stream()
                        .map(entry -> String.join("|", entry.values()))
                        .toList()
                : draft.errors().stream()
                        .map(error -> error.row() + " " + error.field() + " "
                                + error.message().code())
                        .toList();
    }

    @Test
    void aColumnThatAFileDoesNotHaveChangesNothing() {
        assertThat(told(draft(Register.UNITS, "楼栋,房号,面积,业主\n1,101,91,张三\n1,102,90,王五\n", UNDELIVERED, DELIVERED)))
                .containsExactly("1|101|91.00|张三|UNDELIVERED|", "1|102|90.00|王五|SOLD|2020-05-01");
        assertThat(told(draft(
                        Register.UNITS, "楼栋,房号,面积,业主,状态,交付日期\n1,101,90,张三,,\n1,102,90,李四,,\n", UNDELIVERED, DELIVERED)))
                .as("an empty cell says that there is nothing")
                .containsExactly("1|101|90.00|张三|SOLD|", "1|102|90.00|李四|SOLD|");
        assertThat(told(draft(Register.UNITS, "楼栋,房号,面积,业主,状态\n1,102,90,李四,未交付\n", DELIVERED)))
                .as("nobody has moved in where nothing was handed over")
                .containsExactly("1|102|90.00|李四|UNDELIVERED|");
        Contract contract = new Contract(
                "C1",
                FIRM,
                Contract.Kind.OWNERS,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2025, 12, 31),
                new java.math.BigDecimal("2.0000"),
                LocalDate.of(2023, 1, 20));
        assertThat(told(draft(
                        Register.CONTRACTS, "小区编号,信用代码,合同类别,起始日期,物业费\nC1," + FIRM + ",选聘,2023-01-01,2.1\n", contract)))
                .containsExactly("C1|" + FIRM + "|OWNERS|2023-01-01|2025-12-31|2.1|2023-01-20");
        assertThat(told(draft(Register.FIRMS, "统一社会信用代码,企业名称\n" + FIRM + ",乙物业\n", SERVING)))
                .containsExactly(FIRM + "|乙物业|0551-62345678");
    }

    @Test
    void aColumnFoundByItselfCanBeSaidNotToBeThere() {
        byte[] file = "楼栋,房号,面积,业主,状态\n1,101,90,张三,完好\n".getBytes(StandardCharsets.UTF_8);
        City city = new City(true, List.of());
        assertThat(told(draft(Register.UNITS, file, city, Map.of())))
                .containsExactly("2 status registry.written.status");
        Map<RegisterColumn, String> said = Map.of(RegisterColumn.STATUS, Mapping.NOT_THERE);
        assertThat(told(draft(Register.UNITS, file, city, said, UNDELIVERED)))
                .containsExactly("1|101|90.00|张三|UNDELIVERED|");
        assertThat(told(draft(Register.UNITS, file, city, Map.of(RegisterColumn.AREA, Mapping.NOT_THERE))))
                .containsExactly("1 area platform.sheet.noHeading");
    }

    @Test
    void aFirmIsChangedByThoseWhomItServesOnly() {
        byte[] file = ("统一社会信用代码,企业名称,电话\n" + FIRM + ",乙物业,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(told(draft(Register.FIRMS, file, new City(true, List.of()), Map.of())))
                .containsExactly(FIRM + "|乙物业|");
        assertThat(told(draft(Register.FIRMS, file, new City(false, List.of()), Map.of())))
                .containsExactly("2 creditcode registry.written.firmElsewhere");
        String other = CreditCode.completed("91340100MA0000001");
        byte[] both = ("统一社会信用代码,企业名称,电话\n" + FIRM + ",甲物业,0551-62345678\n" + other + ",丙物业,+86 551 62345678\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(told(draft(Register.FIRMS, both, new City(false, List.of()), Map.of())))
                .as("unchanged or new, with the number of the country")
                .containsExactly(FIRM + "|甲物业|0551-62345678", other + "|丙物业|+86 551 62345678");
        assertThat(told(draft(Register.FIRMS, "统一社会信用代码,企业名称,电话\n" + other + ",丙物业,+86A1\n")))
                .containsExactly("2 phone platform.sheet.trouble.FORMULA");
    }

    @Test
    void aCompoundStaysInItsStreetWhileSomethingIsOpenThere() {
        byte[] file = "小区编号,小区名称,社区编号\nC1,云杉苑,YZ-1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(told(draft(Register.COMPOUNDS, file, new City(true, List.of("E2026-000001")), Map.of())))
                .containsExactly("2 community registry.written.leftBehind");
    }

    private static List<String> fee(String fee) {
        return told(draft(
                Register.CONTRACTS,
                "小区编号;信用代码;合同类别;起始日期;物业费\nC1;".replace(';', ',') + FIRM + ",选聘,2023-01-01," + fee + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2.2", "2.2元", "2.2元/㎡·月", "2.2 元/平方米/月", "2.2元每平方米每月", "2.2元/月·㎡", "２．２元/m²·月", "2.2元/(平方米·月)"})
    void aFeeIsForASquareMetreAndAMonth(String fee) {
        assertThat(fee(fee)).containsExactly("C1|" + FIRM + "|OWNERS|2023-01-01||2.2|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22.2元/㎡·年", "300元/户·月", "2.2元/㎡", "2.2元起", "2.2/年", "面议"})
    void aFeeForAnythingElseIsRefused(String fee) {
        assertThat(fee(fee)).containsExactly("2 fee registry.written.fee");
    }

    @Test
    void daysOfAWorkbookAreCountedFromWhereItSays() throws IOException {
        byte[] usual = workbook("");
        byte[] since1904 = workbook("<workbookPr date1904=\"1\"/>");
        City city = new City(true, List.of());
        assertThat(told(draft(Register.UNITS, usual, city, Map.of())))
                .containsExactly("1|101|90.00|张三|SOLD|2020-05-01");
        assertThat(told(draft(Register.UNITS, since1904, city, Map.of())))
                .containsExactly("1|101|90.00|张三|SOLD|2024-05-02");
    }

    private static byte[] workbook(String properties) throws IOException {
        StringBuilder heading = new StringBuilder();
        for (String text : List.of("楼栋", "房号", "面积", "业主", "交付日期")) {
            heading.append(text(text));
        }
        String row = text("1") + text("101") + text("90") + text("张三") + "<c s=\"1\"><v>43952</v></c>";
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"x\">" + properties
                        + "<sheets><sheet name=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\">" + heading + "</row><row r=\"2\">" + row
                        + "</row></sheetData></worksheet>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
