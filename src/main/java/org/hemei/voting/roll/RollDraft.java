package org.hemei.voting.roll;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.RowError;
import org.hemei.registry.Area;
import org.hemei.voting.Voter;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, before anything is kept of it.
 *
 * @param sha256 of the file in hexadecimal digits
 * @param encoding of a CSV file, empty for a workbook
 * @param otherSheets sheets of the workbook that were not read
 * @param units those of the rows without a mistake, in the order of the file
 * @param errors the first thousand, by row; {@code errorCount} is of all
 * @param survey the area the survey found (实测面积), where it was told
 * @param register of which state of the register it was taken; null for a file that was sent
 */
public record RollDraft(
        String sha256,
        String encoding,
        List<String> otherSheets,
        Mapping<Column> mapping,
        List<RollUnit> units,
        List<RowError> errors,
        int errorCount,
        RollTotals totals,
        @Nullable Area survey,
        @Nullable RegisterState register) {

    public RollDraft {
        otherSheets = List.copyOf(otherSheets);
        units = List.copyOf(units);
        errors = List.copyOf(errors);
    }

    /** The same as taken from the register at this moment; null for a file that was sent. */
    RollDraft takenAt(@Nullable Instant moment) {
        RegisterState state = moment == null
                ? null
                : new RegisterState(moment, units.size(), totals.weight().area());
        return new RollDraft(sha256, encoding, otherSheets, mapping, units, errors, errorCount, totals, survey, state);
    }

    /** Whether it can become a roll: a roll is taken whole or not at all. */
    public boolean isFlawless() {
        return errorCount == 0 && !units.isEmpty();
    }

    /** Square metres by which the roll has more than the survey, negative for less; null without a survey. */
    public @Nullable BigDecimal beyondSurvey() {
        return survey == null ? null : totals.weight().area().squareMetres().subtract(survey.squareMetres());
    }

    /** Those who have several units and count once, with the most units first; at most so many. */
    public List<Voter> merged(int most) {
        return Voter.of(units.stream().map(RollUnit::unit).toList()).stream()
                .filter(voter -> voter.units().size() > 1)
                .sorted(Comparator.comparing((Voter voter) -> -voter.units().size()))
                .limit(most)
                .toList();
    }
}
