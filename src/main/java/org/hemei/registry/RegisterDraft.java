package org.hemei.registry;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowError;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.platform.sheet.TableReader;

/**
 * What a file says and what it would change, before anything is kept of it.
 *
 * @param encoding of a CSV file, empty for a workbook
 * @param otherSheets sheets of the workbook that were not read
 * @param entries those of the rows without a mistake, in the order of the file
 * @param errors the first thousand, by row; {@code errorCount} is of all
 */
public record RegisterDraft(
        String encoding,
        List<String> otherSheets,
        Mapping<RegisterColumn> mapping,
        List<Entry> entries,
        List<RowError> errors,
        int errorCount) {

    public RegisterDraft {
        otherSheets = List.copyOf(otherSheets);
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
    }

    /** @param reader knowing what the register says today */
    static RegisterDraft of(RegisterUpload upload, EntryReader reader) {
        RowErrors errors = new RowErrors();
        Map<String, Integer> rows = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        Register register = upload.register();
        TableReader.Read<RegisterColumn> read = new TableReader<>(
                        register.columns(), upload.said(), errors, (Row row, Mapping<RegisterColumn> mapping) -> {
                            Entry entry = reader.read(register, upload.scope(), row, mapping, errors);
                            Integer first = entry == null ? null : rows.putIfAbsent(entry.key(), row.number());
                            if (entry != null && first != null) {
                                Phrase twice = Phrase.of("registry.written.twice", entry.key(), first.toString());
                                String field = register.columns().get(0).field();
                                errors.add(row.number(), field, Code.DUPLICATE, twice);
                            } else if (entry != null) {
                                entries.add(entry);
                            }
                        })
                .read(new ByteArrayInputStream(upload.file()));
        if (entries.isEmpty() && errors.count() == 0) {
            errors.add(0, RowError.FILE, Code.REQUIRED, Phrase.of("registry.written.empty"));
        }
        return new RegisterDraft(
                read.found().encoding(),
                read.found().otherSheets(),
                read.mapping(),
                entries,
                errors.first(),
                errors.count());
    }

    /** Whether it can be taken: a file is taken whole or not at all. */
    public boolean isFlawless() {
        return errorCount == 0 && !entries.isEmpty();
    }

    /** @param present what the register says today */
    Differences against(List<Entry> present) {
        Map<String, Entry> left = new LinkedHashMap<>();
        present.forEach(entry -> left.put(entry.key(), entry));
        List<Registers.Step> changed = new ArrayList<>();
        int unchanged = 0;
        for (Entry entry : entries) {
            Entry before = left.remove(entry.key());
            if (before != null && before.values().equals(entry.values())) {
                unchanged++;
            } else {
                changed.add(new Registers.Step(before, entry));
            }
        }
        return new Differences(changed, List.copyOf(left.values()), unchanged);
    }
}
