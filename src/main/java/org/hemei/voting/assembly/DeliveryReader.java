package org.hemei.voting.assembly;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.SheetFile;
import org.hemei.platform.sheet.UnreadableSheet;
import org.hemei.voting.Unit;
import org.hemei.voting.count.EntryError;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery register from CSV or XLSX with the columns {@code unit,way,deliveredOn,proof}, one row for each unit;
 * whatever is wrong is an error in the draft and never an exception.
 */
final class DeliveryReader {

    static final int LONGEST_PROOF = 200;

    private static final List<String> COLUMNS = List.of("unit", "way", "deliveredOn", "proof");
    private static final int MOST_ERRORS = 1_000;

    private static final Map<String, DeliveryWay> WAYS = Map.of(
            "IN_PERSON", DeliveryWay.IN_PERSON,
            "POST", DeliveryWay.POST,
            "ELECTRONIC", DeliveryWay.ELECTRONIC,
            "UNDELIVERABLE", DeliveryWay.UNDELIVERABLE,
            "当面", DeliveryWay.IN_PERSON,
            "邮寄", DeliveryWay.POST,
            "电子", DeliveryWay.ELECTRONIC,
            "无法送达", DeliveryWay.UNDELIVERABLE);

    private final Set<String> units;
    private final LocalDate earliest;
    private final LocalDate latest;
    private final List<EntryError> errors = new ArrayList<>();
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private @Nullable List<String> headings;

    private DeliveryReader(Set<String> units, LocalDate earliest, LocalDate latest) {
        this.units = units;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** @param units of the frozen roll; nothing was delivered before {@code earliest} or after {@code latest} */
    static DeliveryDraft read(InputStream file, Set<String> units, LocalDate earliest, LocalDate latest) {
        DeliveryReader reader = new DeliveryReader(units, earliest, latest);
        try (SheetFile sheet = SheetFile.keep(file)) {
            sheet.read(reader::accept);
        } catch (UnreadableSheet unreadable) {
            reader.reject(unreadable.row(), "file", Code.IMPOSSIBLE, unreadable.reason());
        }
        if (reader.deliveries.isEmpty() && reader.errors.isEmpty()) {
            reader.reject(0, "file", Code.REQUIRED, Phrase.of("voting.count.file.empty"));
        }
        return new DeliveryDraft(List.copyOf(reader.deliveries.values()), reader.errors);
    }

    private void accept(Row row) {
        List<String> known = headings;
        if (known == null) {
            begin(row);
        } else if (errors.stream().noneMatch(error -> error.field().equals("file"))) {
            read(row, known);
        }
    }

    private void begin(Row row) {
        List<String> found = row.cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        headings = found;
        for (String column : COLUMNS) {
            if (!found.contains(column.toLowerCase(Locale.ROOT))) {
                reject(row.number(), "file", Code.REQUIRED, Phrase.of("voting.count.file.noColumn", column));
            }
        }
    }

    private void read(Row row, List<String> known) {
        String unit = Unit.plain(text(row, known, 0));
        DeliveryWay way = WAYS.get(text(row, known, 1).toUpperCase(Locale.ROOT));
        LocalDate day = day(row, text(row, known, 2));
        String proof = text(row, known, 3);
        if (!units.contains(unit)) {
            reject(row.number(), "unit", Code.UNKNOWN, Phrase.of("voting.delivery.unit", unit));
        } else if (deliveries.containsKey(unit)) {
            reject(row.number(), "unit", Code.DUPLICATE, Phrase.of("voting.delivery.unitTwice", unit));
        } else if (way == null) {
            reject(row.number(), "way", Code.UNKNOWN, Phrase.of("voting.delivery.way"));
        } else if (PlainText.trimmed(proof) == null || !PlainText.isStorable(proof) || proof.length() > LONGEST_PROOF) {
            reject(row.number(), "proof", Code.REQUIRED, Phrase.of("voting.delivery.proof", "" + LONGEST_PROOF));
        } else if (day != null) {
            deliveries.put(unit, new Delivery(unit, way, day, proof));
        }
    }

    private @Nullable LocalDate day(Row row, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
            reject(
                    row.number(),
                    "deliveredOn",
                    Code.IMPOSSIBLE,
                    Phrase.of("voting.window.range", earliest.toString(), latest.toString()));
        } catch (DateTimeParseException malformed) {
            reject(row.number(), "deliveredOn", Code.FORMAT, Phrase.of("voting.count.file.received"));
        }
        return null;
    }

    private static String text(Row row, List<String> known, int column) {
        int found = known.indexOf(COLUMNS.get(column).toLowerCase(Locale.ROOT));
        return row.cell(found).text().strip();
    }

    private void reject(int row, String field, Code code, Phrase message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new EntryError(row, field, code, message));
        }
    }
}
