package org.hemei.platform;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as spreadsheets open it: in UTF-8 with its mark, and with nothing in it that they would take for a formula. */
public final class CsvText {

    /** What a file begins with. */
    public static final String MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private CsvText() {}

    public static String of(List<List<String>> rows) {
        return rows.stream().map(CsvText::line).collect(Collectors.joining("", MARK, ""));
    }

    /** One row, with the end of its line. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
