package org.hemei.platform.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.hemei.platform.Phrase;

/**
 * Text with a row in each line (RFC 4180, and what programs make of it): cells are divided by commas, semicolons or
 * tabs, and quoted where they hold one of those or a line end.
 */
final class CsvFile {

    private static final int END = -1;
    private static final int NO_HEADING_BEYOND = 64 * 1024;
    /** What a spreadsheet program may begin with to say what divides the cells. */
    private static final String DIVIDED_BY = "sep=";

    private final BufferedReader in;
    private final Consumer<Row> rows;
    private final Row.Builder row = new Row.Builder();
    private final StringBuilder text = new StringBuilder();
    private char divider = ',';
    private int number = 1;
    private int next;

    private CsvFile(BufferedReader in, Consumer<Row> rows) {
        this.in = in;
        this.rows = rows;
    }

    static void read(Path file, CsvEncoding encoding, Consumer<Row> rows) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(encoding.mark());
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(bytes, encoding.charset()), 2 * NO_HEADING_BEYOND);
            new CsvFile(in, rows).read();
        }
    }

    private void read() throws IOException {
        findDivider();
        next = in.read();
        while (next != END) {
            if (number > SheetLimits.ROWS) {
                throw new UnreadableSheet(number, Phrase.of("platform.sheet.tooManyRows", "" + SheetLimits.ROWS));
            }
            readRow();
            number++;
        }
    }

    /** The first line that is divided at all is the heading, or above it: owners are listed only below. */
    private void findDivider() throws IOException {
        in.mark(NO_HEADING_BEYOND + 1);
        char[] start = new char[NO_HEADING_BEYOND];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
            read = in.read(start, length, start.length - length);
        }
        in.reset();
        String beginning = new String(start, 0, length);
        for (String line : beginning.lines().toList()) {
            if (number == 1 && line.startsWith(DIVIDED_BY) && line.length() == DIVIDED_BY.length() + 1) {
                divider = line.charAt(DIVIDED_BY.length());
                in.readLine();
                number++;
                return;
            }
            char often = mostOften(line);
            if (often != 0) {
                divider = often;
                return;
            }
        }
    }

    private static char mostOften(String line) {
        char best = 0;
        long most = 0;
        for (char candidate : new char[] {'\t', ',', ';'}) {
            long count =
                    line.chars().filter(character -> character == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private void readRow() throws IOException {
        int column = 0;
        while (true) {
            row.put(column++, readCell());
            if (next != divider) {
                break;
            }
            next = in.read();
        }
        if (next == '\r') {
            next = in.read();
            if (next == '\n') {
                next = in.read();
            }
        } else if (next == '\n') {
            next = in.read();
        }
        Row read = row.take(number);
        if (!read.isEmpty()) {
            rows.accept(read);
        }
    }

    private Cell readCell() throws IOException {
        text.setLength(0);
        boolean quoted = next == '"';
        if (quoted) {
            readQuoted();
        }
        int quotedLength = text.length();
        while (next != divider && next != '\r' && next != '\n' && next != END) {
            append();
        }
        if (text.length() > SheetLimits.CELL_CHARS) {
            return new Cell("", Cell.Trouble.TOO_LONG);
        }
        boolean followed = quoted && !text.substring(quotedLength).isBlank();
        return followed ? new Cell(text.toString(), Cell.Trouble.QUOTING) : Cell.of(text.toString());
    }

    private void readQuoted() throws IOException {
        next = in.read();
        while (true) {
            if (next == END || text.length() > SheetLimits.CELL_CHARS) {
                throw new UnreadableSheet(number, Phrase.of("platform.sheet.unclosed"));
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            }
            append();
        }
    }

    /** No more is kept than shows that it is too much. */
    private void append() throws IOException {
        if (text.length() <= SheetLimits.CELL_CHARS) {
            text.append((char) next);
        }
        next = in.read();
    }
}
