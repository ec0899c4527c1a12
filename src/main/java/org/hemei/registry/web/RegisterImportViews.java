package org.hemei.registry.web;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.RowError;
import org.hemei.registry.Differences;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterColumn;
import org.hemei.registry.RegisterDraft;
import org.hemei.registry.RegisterImport;
import org.hemei.registry.RegisterUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that are being checked, as the page shows them. */
@Component
class RegisterImportViews {

    private static final int MOST_LINES = 100;
    private static final int MOST_CHANGES = 20;

    private final FieldMessages messages;
    private final ChangeViews changes;

    RegisterImportViews(FieldMessages messages, ChangeViews changes) {
        this.messages = messages;
        this.changes = changes;
    }

    /**
     * A column and the heading it is taken from, null for none.
     *
     * @param notThere what is sent for a column that the file has not; null for one that it must have
     * @param unset whether that was sent
     */
    record Choice(String field, String label, @Nullable String heading, @Nullable String notThere, boolean unset) {}

    record Line(int row, String field, String message) {}

    record Changed(String key, List<ChangeViews.Value> values) {}

    /**
     * A file and what it would do.
     *
     * @param wrong what is wrong, row by row, at most as many as anybody reads
     * @param gone whether what the file does not name is struck off
     */
    record View(
            RegisterUpload upload,
            RegisterDraft draft,
            List<String> headings,
            List<Choice> columns,
            List<Line> wrong,
            long added,
            long changed,
            int missing,
            int unchanged,
            List<Changed> additions,
            List<Changed> changes,
            List<String> missingKeys,
            boolean gone,
            boolean nothing,
            String seen) {}

    View of(RegisterImport.Tried tried, Locale language) {
        Register register = tried.upload().register();
        Mapping<RegisterColumn> mapping = tried.draft().mapping();
        return new View(
                tried.upload(),
                tried.draft(),
                mapping.headings().stream()
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList(),
                register.columns().stream()
                        .map(column -> new Choice(
                                column.field(),
                                messages.told(column.label(), language),
                                mapping.heading(column),
                                column.isRequired() ? null : Mapping.NOT_THERE,
                                Mapping.NOT_THERE.equals(tried.upload().said().get(column))))
                        .toList(),
                tried.draft().errors().stream()
                        .limit(MOST_LINES)
                        .map(error -> line(register, error, language))
                        .toList(),
                tried.differences().added(),
                tried.differences().changed(),
                tried.differences().missing().size(),
                tried.differences().unchanged(),
                listed(register, tried.differences().firstAdded(MOST_CHANGES), language),
                listed(register, tried.differences().firstChanged(MOST_CHANGES), language),
                tried.differences().firstMissing(MOST_CHANGES),
                register == Register.UNITS,
                tried.differences().isNothing(register),
                tried.seen());
    }

    private List<Changed> listed(Register register, List<Differences.Difference> differences, Locale language) {
        return differences.stream()
                .map(each -> new Changed(each.key(), changes.values(register, each.before(), each.after(), language)))
                .toList();
    }

    /** The column as the person calls it, not as programs do. */
    private Line line(Register register, RowError error, Locale language) {
        String column = register.columns().stream()
                .filter(each -> each.field().equals(error.field()))
                .findFirst()
                .map(each -> messages.told(each.label(), language))
                .orElse("");
        return new Line(error.row(), column, messages.told(error.message(), language));
    }
}
