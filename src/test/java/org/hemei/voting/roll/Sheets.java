package org.hemei.voting.roll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, so that they can be made wrong; and rolls read from what was made. */
final class Sheets {

    static final String HEADING = "building,unit,area,owners,status\n";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Sheets() {}

    static RollDraft csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static RollDraft read(byte[] file) {
        return read(file, Map.of());
    }

    static RollDraft read(byte[] file, Map<Column, String> said) {
        return RollReader.read(new ByteArrayInputStream(file), said, null);
    }

    /** A workbook whose one sheet has these rows, each the XML of its cells, below a heading. */
    static Sheets workbook(String... rows) {
        StringBuilder data = new StringBuilder("<row r=\"1\">" + cells("building", "unit", "area", "owners", "status"))
                .append("</row>");
        for (int i = 0; i < rows.length; i++) {
            data.append("<row r=\"").append(i + 2).append("\">").append(rows[i]).append("</row>");
        }
        return sheet("<sheetData>" + data + "</sheetData>");
    }

    static Sheets sheet(String content) {
        return new Sheets()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + RELATIONSHIPS
                                + "\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with("xl/worksheets/sheet1.xml", "<worksheet>" + content + "</worksheet>");
    }

    Sheets with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    /** Cells of text, without addresses. */
    static String cells(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells.toString();
    }

    RollDraft read() {
        return read(bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, parts);
        return file.toByteArray();
    }

    private static void write(OutputStream file, Map<String, String> parts) {
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors as {@code row field CODE}. */
    static List<String> errors(RollDraft draft) {
        return draft.errors().stream()
                .map(error -> error.row() + " " + error.field() + " " + error.code())
                .toList();
    }

    /** Units as {@code name area owners status}. */
    static List<String> units(RollDraft draft) {
        return draft.units().stream()
                .map(RollUnit::unit)
                .map(unit ->
                        unit.name() + " " + unit.area() + " " + String.join("+", unit.owners()) + " " + unit.status())
                .toList();
    }
}
