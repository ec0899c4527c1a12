package org.hemei.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code date,kind,name} lines: those that are shipped, and those that come out of a spreadsheet, which writes
 * dates and character sets its own way.
 */
final class NoticeFile {

    /** A year has about forty lines; nobody needs ten times as many. */
    static final int MAX_LINES = 400;

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<Line> lines = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private NoticeFile() {}

    /** A line that can be understood. */
    record Line(int row, NoticeDay day) {}

    /** UTF-8, or what Chinese spreadsheets write; empty when it is neither. */
    static Optional<String> decode(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            CharsetDecoder strict = charset.newDecoder();
            try {
                String text = strict.decode(ByteBuffer.wrap(content)).toString();
                return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            } catch (CharacterCodingException otherwise) {
                continue;
            }
        }
        return Optional.empty();
    }

    static NoticeFile read(String text) {
        NoticeFile file = new NoticeFile();
        file.readAll(text.split("\r\n|\r|\n", -1));
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    List<RowError> errors() {
        return errors;
    }

    private void readAll(String[] all) {
        if (!fields(all[0].toLowerCase(Locale.ROOT)).equals(HEADER)) {
            errors.add(RowError.of(1, "file", Code.FORMAT, Phrase.of("calendar.upload.header")));
            return;
        }
        if (all.length > MAX_LINES) {
            errors.add(RowError.ofFile(
                    "file", Code.RANGE, Phrase.of("calendar.upload.lines", Integer.toString(MAX_LINES))));
            return;
        }
        for (int row = 2; row <= all.length; row++) {
            List<String> fields = fields(all[row - 1]);
            if (!fields.stream().allMatch(String::isEmpty)) {
                read(row, fields);
            }
        }
    }

    private void read(int row, List<String> fields) {
        if (fields.size() != HEADER.size()) {
            errors.add(RowError.of(row, "row", Code.FORMAT, Phrase.of("calendar.upload.fields")));
            return;
        }
        int before = errors.size();
        LocalDate date = date(row, fields.get(0));
        NoticeDay.Kind kind = kind(row, fields.get(1));
        if (Holiday.named(fields.get(2)).isEmpty()) {
            wrong(row, "name", fields.get(2), Code.UNKNOWN);
        }
        if (date != null && kind != null && errors.size() == before) {
            lines.add(new Line(row, new NoticeDay(date, kind, fields.get(2))));
        }
    }

    private @Nullable LocalDate date(int row, String text) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException notInTheCalendar) {
            wrong(row, "date", text, Code.IMPOSSIBLE);
            return null;
        }
        wrong(row, "date", text, Code.FORMAT);
        return null;
    }

    private NoticeDay.@Nullable Kind kind(int row, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "rest":
                return NoticeDay.Kind.REST;
            case "work":
                return NoticeDay.Kind.WORK;
            default:
                wrong(row, "kind", text, Code.UNKNOWN);
                return null;
        }
    }

    private void wrong(int row, String field, String text, Code code) {
        boolean missing = text.isEmpty();
        errors.add(RowError.of(
                row,
                field,
                missing ? Code.REQUIRED : code,
                Phrase.of("calendar.upload." + field + (missing ? ".missing" : ""), shown(text))));
    }

    /** What stands in the file, as far as it can be shown: files hold anything. */
    private static String shown(String text) {
        String storable = PlainText.isStorable(text) ? text : text.replaceAll("\\P{Print}", "?");
        return storable.length() > 30 ? storable.substring(0, 30) + "…" : storable;
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(field -> field.strip().replaceAll("^\"(.*)\"$", "$1").strip())
                .toList();
    }
}
