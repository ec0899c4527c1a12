package org.hemei.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hemei.voting.Unit;
import org.hemei.voting.roll.RollReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading and checking a roll costs beside reading the same file with nothing but the library underneath. */
class RollBenchmark {

    private static final int UNITS = 100_000;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeRolls() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("building", "unit", "area", "owners", "status"));
        for (Unit unit : new LargeVote(UNITS).roll()) {
            String[] name = unit.name().split("-");
            String owners = String.join(";", unit.owners());
            rows.add(List.of(
                    name[0],
                    name[1],
                    unit.area().toString(),
                    owners,
                    unit.status().name()));
        }
        Files.write(
                folder.resolve("roll.csv"),
                rows.stream().map(row -> String.join(",", row)).toList());
        writeWorkbook(rows);
    }

    private static void writeWorkbook(List<List<String>> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("roll.xlsx")))) {
            part(zip, "xl/workbook.xml", "<x xmlns:r=\"r\"><sheet name=\"a\" r:id=\"r\"/></x>");
            part(zip, "xl/_rels/workbook.xml.rels", "<x><Relationship Id=\"r\" Target=\"worksheets/sheet1.xml\"/></x>");
            StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
            for (int row = 0; row < rows.size(); row++) {
                sheet.append("<row r=\"").append(row + 1).append("\">");
                for (int column = 0; column < 5; column++) {
                    sheet.append("<c r=\"").append("ABCDE".charAt(column)).append(row + 1);
                    sheet.append("\" t=\"inlineStr\"><is><t>")
                            .append(rows.get(row).get(column));
                    sheet.append("</t></is></c>");
                }
                sheet.append("</row>");
            }
            part(zip, SHEET, sheet.append("</sheetData></worksheet>").toString());
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Integer read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return RollReader.read(in, Map.of(), null).units().size();
        }
    }

    private static Integer cellsOfLines(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.mapToInt(line -> line.split(",").length).sum();
        }
    }

    private static Integer cellsOfWorkbook(Path file) throws IOException, XMLStreamException {
        int texts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XMLStreamReader xml =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(zip.getInputStream(zip.getEntry(SHEET)));
            while (xml.hasNext()) {
                texts += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 0;
            }
            xml.close();
        }
        return texts;
    }

    @Test
    void aRollOfAHundredThousand() throws Exception {
        Report report = new Report("roll", "file", "units", "read and checked in ms", "times reading it bare");
        Path csv = folder.resolve("roll.csv");
        Path workbook = folder.resolve("roll.xlsx");
        SideBySide ofCsv = SideBySide.of(() -> read(csv), () -> cellsOfLines(csv));
        report.row("CSV", UNITS, ofCsv.milliseconds(), ofCsv.ratio());
        SideBySide ofWorkbook = SideBySide.of(() -> read(workbook), () -> cellsOfWorkbook(workbook));
        report.row("XLSX", UNITS, ofWorkbook.milliseconds(), ofWorkbook.ratio());
        report.keep();
    }
}
