package org.hemei.voting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.sheet.Mapping;
import org.hemei.voting.Unit;
import org.hemei.voting.Voter;
import org.hemei.voting.roll.Column;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollUpload;
import org.hemei.voting.roll.TriedRoll;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being checked, as the page shows it.
 *
 * @param headings that there are to choose from
 * @param wrong what is wrong, row by row, at most as many as anybody reads
 * @param merged owners of several units, who count once
 */
record RollImportView(
        RollUpload upload,
        RollDraft draft,
        List<String> headings,
        List<Choice> columns,
        List<Line> wrong,
        List<Merged> merged) {

    private static final int MOST_LINES = 100;
    private static final int MOST_MERGED = 20;

    /**
     * A column and the heading it is taken from, null for none.
     *
     * @param notThere what is sent for a column that the file has not; null for one that it must have
     * @param unset whether that was sent
     */
    record Choice(Column column, String label, @Nullable String heading, @Nullable String notThere, boolean unset) {}

    record Line(int row, String field, String message) {}

    /** @param owners as on the roll, empty for the developer */
    record Merged(String owners, int units, String names) {}

    /** Whether no column tells which units are the developer's still. */
    public boolean isStateless() {
        return draft.mapping().heading(Column.STATUS) == null;
    }

    static RollImportView of(TriedRoll tried, FieldMessages messages, Locale language) {
        Mapping<Column> mapping = tried.draft().mapping();
        return new RollImportView(
                tried.upload(),
                tried.draft(),
                mapping.headings().stream()
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList(),
                Arrays.stream(Column.values())
                        .map(column -> new Choice(
                                column,
                                messages.told(column.label(), language),
                                mapping.heading(column),
                                column.isRequired() ? null : Mapping.NOT_THERE,
                                Mapping.NOT_THERE.equals(tried.upload().said().get(column))))
                        .toList(),
                tried.draft().errors().stream()
                        .limit(MOST_LINES)
                        .map(error -> new Line(
                                error.row(),
                                name(error.field(), messages, language),
                                messages.told(error.message(), language)))
                        .toList(),
                tried.draft().merged(MOST_MERGED).stream()
                        .map(RollImportView::merged)
                        .toList());
    }

    /** As the person calls it, not as programs do. */
    private static String name(String field, FieldMessages messages, Locale language) {
        return Arrays.stream(Column.values())
                .filter(column -> column.field().equals(field))
                .findFirst()
                .map(column -> messages.told(column.label(), language))
                .orElse("");
    }

    private static Merged merged(Voter voter) {
        return new Merged(
                String.join("、", voter.owners()),
                voter.units().size(),
                String.join(
                                "、",
                                voter.units().stream().map(Unit::name).limit(10).toList())
                        + (voter.units().size() > 10 ? " …" : ""));
    }
}
