package org.hemei.platform.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook (ECMA-376): an archive of which the list of sheets, texts, formats and one sheet are read. */
final class Workbook implements AutoCloseable {

    private static final String FOLDER = "xl/";

    private final ZipFile archive;

    private Workbook(ZipFile archive) {
        this.archive = archive;
    }

    private record Sheet(String name, String part) {}

    /** @param since1904 whether its days are counted from 1904, as on old machines of one maker */
    private record Contents(List<Sheet> sheets, boolean since1904) {}

    private interface Reading<T> {
        T read(Markup part);
    }

    static Workbook open(Path file) throws IOException {
        try {
            ZipFile archive = new ZipFile(file.toFile());
            if (archive.size() > SheetLimits.PARTS) {
                archive.close();
                throw new UnreadableSheet(Phrase.of("platform.sheet.hostile"));
            }
            return new Workbook(archive);
        } catch (ZipException e) {
            throw Markup.damaged();
        }
    }

    /**
     * Tells the rows of the first sheet that can be seen.
     *
     * @return the names of the others
     */
    List<String> read(Consumer<Row> rows) throws IOException {
        try {
            Contents contents = contents();
            List<Sheet> sheets = contents.sheets();
            if (sheets.isEmpty()) {
                throw new UnreadableSheet(Phrase.of("platform.sheet.noSheet"));
            }
            String part = sheets.get(0).part();
            CellMarks marks = required(part, SheetPart::marks);
            SharedTexts texts = optional("sharedStrings.xml", SharedTexts::read, SharedTexts.NONE);
            CellStyles styles = optional("styles.xml", CellStyles::read, CellStyles.PLAIN);
            required(part, markup -> {
                new SheetPart(markup, texts, styles, marks, contents.since1904()).read(rows);
                return marks;
            });
            return sheets.stream().skip(1).map(Sheet::name).toList();
        } catch (ZipException | EOFException e) {
            throw Markup.damaged();
        }
    }

    private Contents contents() throws IOException {
        Map<String, String> parts = required(FOLDER + "_rels/workbook.xml.rels", Workbook::targets);
        return required(FOLDER + "workbook.xml", markup -> {
            List<Sheet> sheets = new ArrayList<>();
            boolean since1904 = false;
            for (String tag = markup.nextTag(); tag != null; tag = markup.nextTag()) {
                since1904 |= tag.equals("workbookPr")
                        && markup.attribute("date1904", "0").matches("1|true");
                String part = tag.equals("sheet") ? parts.get(markup.attribute("id", "")) : null;
                boolean hidden = !markup.attribute("state", "visible").equals("visible");
                if (part != null && !hidden && part.contains("worksheets/")) {
                    sheets.add(new Sheet(markup.attribute("name", ""), part));
                }
            }
            return new Contents(sheets, since1904);
        });
    }

    private static Map<String, String> targets(Markup markup) {
        Map<String, String> targets = new HashMap<>();
        for (String tag = markup.nextTag(); tag != null; tag = markup.nextTag()) {
            if (tag.equals("Relationship") && targets.size() < SheetLimits.PARTS) {
                String target = markup.attribute("Target", "");
                targets.put(markup.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : FOLDER + target);
            }
        }
        return targets;
    }

    private <T> T required(String name, Reading<T> reading) throws IOException {
        T read = read(name, reading);
        if (read == null) {
            throw Markup.damaged();
        }
        return read;
    }

    private <T> T optional(String name, Reading<T> reading, T otherwise) throws IOException {
        T read = read(FOLDER + name, reading);
        return read == null ? otherwise : read;
    }

    private <T> @Nullable T read(String name, Reading<T> reading) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        try (MeasuredPart part = new MeasuredPart(archive.getInputStream(entry), entry.getCompressedSize())) {
            return reading.read(Markup.of(part));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
