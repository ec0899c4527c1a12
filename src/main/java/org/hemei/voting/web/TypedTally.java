package org.hemei.voting.web;

import java.text.Normalizer;
import java.util.Objects;
import org.hemei.platform.PlainText;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.web.TallyQuestion.WeightEntry;
import org.jspecify.annotations.Nullable;

/**
 * The page as it was filled in: all texts, empty where nothing was.
 *
 * @param by what is counted from: {@link #TOTALS} or {@link #UNITS}
 * @param rows the roll, one unit a line
 */
record TypedTally(
        String by,
        String matter,
        String nonResponse,
        String totalArea,
        String totalCount,
        String participatingArea,
        String participatingCount,
        String yesArea,
        String yesCount,
        String rows) {

    static final String TOTALS = "totals";
    static final String UNITS = "units";

    /** What is not sent is null: an ordinary matter, in which the silent do not take part. */
    TypedTally(
            @Nullable String by,
            @Nullable String matter,
            @Nullable String nonResponse,
            @Nullable String totalArea,
            @Nullable String totalCount,
            @Nullable String participatingArea,
            @Nullable String participatingCount,
            @Nullable String yesArea,
            @Nullable String yesCount,
            @Nullable String rows) {
        this.by = UNITS.equals(by) ? UNITS : TOTALS;
        this.matter = Objects.requireNonNullElse(matter, Matter.ORDINARY.name());
        this.nonResponse = Objects.requireNonNullElse(nonResponse, NonResponse.NOT_PARTICIPATING.name());
        this.totalArea = text(totalArea);
        this.totalCount = text(totalCount);
        this.participatingArea = text(participatingArea);
        this.participatingCount = text(participatingCount);
        this.yesArea = text(yesArea);
        this.yesCount = text(yesCount);
        this.rows = text(rows);
    }

    /** The form of an example, filled in. */
    static TypedTally example(String rows) {
        return new TypedTally(UNITS, null, null, null, null, null, null, null, null, rows);
    }

    boolean isByUnits() {
        return by.equals(UNITS);
    }

    /** Totals, of which nothing is given where the page is only opened. */
    TallyQuestion askedByTotals() {
        return new TallyQuestion(
                chosen(matter),
                null,
                null,
                null,
                weight(totalArea, totalCount),
                weight(participatingArea, participatingCount),
                weight(yesArea, yesCount));
    }

    TallyQuestion askedByUnits(TypedRoll roll) {
        return new TallyQuestion(chosen(matter), chosen(nonResponse), roll.units(), roll.ballots(), null, null, null);
    }

    private static @Nullable String chosen(String typed) {
        return PlainText.trimmed(typed);
    }

    private static WeightEntry weight(String area, String count) {
        return new WeightEntry(number(area), number(count));
    }

    /** As people write numbers: wide digits, thousands apart, and the unit behind. */
    static @Nullable String number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[,\\s]", "")
                .replaceFirst("(?i)(m2|平方米|平米|平方|人|名|户)$", "");
        return plain.isEmpty() ? null : plain;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
