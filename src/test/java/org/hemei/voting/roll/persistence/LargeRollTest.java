package org.hemei.voting.roll.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The largest rolls leave most of a heap of 512 MB to the rest of the application, and so do the worst files. */
@DemoCityTest
class LargeRollTest {

    private static final int UNITS = 100_000;
    /** A third of what the whole application is given. */
    private static final String HEAP = "170m";

    @Autowired
    private DataSource database;

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandUnitsAreReadAndKeptInASmallHeap() throws Exception {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<String> said = SmallProgram.run(
                HEAP,
                pool.getJdbcUrl(),
                pool.getUsername(),
                pool.getPassword(),
                List.of(
                        csv("roll.csv"),
                        workbook("roll.xlsx"),
                        bomb("cells.xlsx", "<worksheet><sheetData><row>", "<c/>"),
                        bomb("text.xlsx", "<worksheet><sheetData><row><c><v>", "1"),
                        bomb("tag.xlsx", "<worksheet name=\"", "x"),
                        bomb("depth.xlsx", "<worksheet>", "<a>")));
        assertThat(said)
                .as(String.join("\n", said))
                .filteredOn(line -> line.matches("\\S+ (kept|errors) \\d+"))
                .containsExactly(
                        "roll.csv kept " + UNITS,
                        "roll.xlsx kept " + UNITS,
                        "cells.xlsx errors 1",
                        "text.xlsx errors 1",
                        "tag.xlsx errors 1",
                        "depth.xlsx errors 1");
    }

    private static String owner(int unit) {
        return "业主" + unit + (unit % 3 == 0 ? ";共有人" + unit : "");
    }

    private Path csv(String name) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GBK"))) {
            out.write("楼栋,房号,建筑面积,业主,状态\n");
            for (int i = 0; i < UNITS; i++) {
                out.write(i / 200 + "幢," + i % 200 + ",89.5," + owner(i) + ",已售\n");
            }
        }
        return file;
    }

    private Path workbook(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            start(zip);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            Writer texts = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            texts.write("<sst>");
            for (int i = 0; i < UNITS; i++) {
                texts.write("<si><t>" + owner(i) + "</t></si>");
            }
            texts.write("</sst>");
            texts.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            Writer sheet = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            sheet.write("<worksheet><sheetData><row r=\"1\">");
            for (String heading : List.of("building", "unit", "area", "owners")) {
                sheet.write("<c t=\"inlineStr\"><is><t>" + heading + "</t></is></c>");
            }
            sheet.write("</row>");
            for (int i = 0; i < UNITS; i++) {
                int row = i + 2;
                sheet.write("<row r=\"" + row + "\" spans=\"1:4\"><c r=\"A" + row + "\" s=\"1\"><v>" + i / 200
                        + "</v></c><c r=\"B" + row + "\"><v>" + i % 200 + "</v></c><c r=\"C" + row
                        + "\"><v>89.989999999999995</v></c><c r=\"D" + row + "\" t=\"s\"><v>" + i + "</v></c></row>");
            }
            sheet.write("</sheetData></worksheet>");
            sheet.flush();
        }
        return file;
    }

    /** Sixty-four megabytes of the same; a parser that kept them as text would need three times as much. */
    private Path bomb(String name, String start, String repeated) throws IOException {
        Path file = folder.resolve(name);
        byte[] block = repeated.repeat(16 * 1024).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            start(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < 64 << 20; written += block.length) {
                zip.write(block);
            }
        }
        return file;
    }

    private static void start(ZipOutputStream zip) throws IOException {
        zip.setLevel(1);
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<x xmlns:r=\"r\"><sheet name=\"a\" r:id=\"r\"/></x>".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
        zip.write("<x><Relationship Id=\"r\" Target=\"worksheets/sheet1.xml\"/></x>".getBytes(StandardCharsets.UTF_8));
    }
}
