package org.hemei.platform.sheet;

import java.util.function.Consumer;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class SheetPart {

    private static final String FORMULA = "f";

    private final Markup part;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final CellMarks marks;
    private final boolean since1904;
    private final Row.Builder row = new Row.Builder();
    private int number;
    private int column;

    SheetPart(Markup part, SharedTexts texts, CellStyles styles, CellMarks marks, boolean since1904) {
        this.part = part;
        this.texts = texts;
        this.styles = styles;
        this.marks = marks;
        this.since1904 = since1904;
    }

    /** What is told of cells apart from them: joined ones stand below all rows, so the sheet is read twice. */
    static CellMarks marks(Markup part) {
        CellMarks marks = new CellMarks();
        for (String tag = part.nextTag(); tag != null; tag = part.nextTag()) {
            if (tag.equals("mergeCell")) {
                marks.merge(part.attribute("ref", ""));
            } else if (tag.equals(FORMULA) && !part.attribute("ref", "").isEmpty()) {
                marks.compute(part.attribute("ref", ""));
            }
        }
        return marks;
    }

    void read(Consumer<Row> rows) {
        for (String tag = part.nextTag(); tag != null; tag = part.nextTag()) {
            if (tag.equals("row")) {
                readRow();
                Row read = row.take(number);
                if (!read.isEmpty()) {
                    rows.accept(read);
                }
            }
        }
    }

    private void readRow() {
        int before = number;
        String told = part.attribute("r", "");
        number = told.isEmpty() ? before + 1 : CellAddress.of("A" + told).row();
        if (number <= before) {
            throw Markup.damaged();
        }
        if (number > SheetLimits.ROWS) {
            skipEmptyRow();
            return;
        }
        column = -1;
        int own = part.depth();
        for (String tag = part.nextTagWithin(own); tag != null; tag = part.nextTagWithin(own)) {
            if (tag.equals("c")) {
                readCell();
            }
        }
    }

    /** A format may be set for rows far down; only something that stands there is too much. */
    private void skipEmptyRow() {
        int own = part.depth();
        for (String tag = part.nextTagWithin(own); tag != null; tag = part.nextTagWithin(own)) {
            if (!tag.equals("c")) {
                throw new UnreadableSheet(number, Phrase.of("platform.sheet.tooManyRows", "" + SheetLimits.ROWS));
            }
        }
    }

    private void readCell() {
        String told = part.attribute("r", "");
        int before = column;
        column = told.isEmpty() ? before + 1 : CellAddress.of(told).column();
        if (column <= before) {
            throw Markup.damaged();
        }
        String type = part.attribute("t", "n");
        String style = part.attribute("s", "");
        boolean computed = false;
        String value = null;
        int own = part.depth();
        for (String tag = part.nextTagWithin(own); tag != null; tag = part.nextTagWithin(own)) {
            if (tag.equals(FORMULA)) {
                computed = true;
                part.skip();
            } else if (tag.equals("v")) {
                value = part.text();
            } else if (tag.equals("is")) {
                value = SharedTexts.rich(part);
            }
        }
        if (computed) {
            row.put(column, new Cell("", Cell.Trouble.FORMULA));
        } else {
            Cell.Trouble marked = marks.at(number, column);
            Cell cell = value == null ? Cell.EMPTY : cell(type, style, value);
            row.put(column, marked == null ? cell : new Cell(cell.text(), marked));
        }
    }

    private Cell cell(String type, String style, String value) {
        if (value.length() > SheetLimits.CELL_CHARS) {
            return new Cell("", Cell.Trouble.TOO_LONG);
        }
        return switch (type) {
            case "s" -> shared(texts.get(value.strip()));
            case "inlineStr" -> Cell.of(value);
            case "str" -> Cell.of(SharedTexts.plain(value));
            case "e" -> new Cell(value, Cell.Trouble.FAULT);
            case "d" -> new Cell(value, Cell.Trouble.DATE);
            default -> {
                String number = Numbers.plain(value);
                yield styles.isDate(style) && !number.isEmpty()
                        ? new Cell(since1904 ? Numbers.from1904(number) : number, Cell.Trouble.DATE)
                        : Cell.of(number);
            }
        };
    }

    private static Cell shared(@Nullable String text) {
        if (text == null) {
            throw Markup.damaged();
        }
        return text.length() > SheetLimits.CELL_CHARS ? new Cell("", Cell.Trouble.TOO_LONG) : Cell.of(text);
    }
}
