package org.hemei.voting.web;

import java.util.List;
import java.util.Objects;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.Explanation;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Tally;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have counted, word for word: a roll with its ballots, or the totals of a count made elsewhere.
 *
 * @param nonResponse where none is named, whoever is silent does not take part
 */
record TallyQuestion(
        @Nullable String matter,
        @Nullable String nonResponse,
        @Nullable List<@Nullable UnitEntry> units,
        @Nullable List<@Nullable BallotEntry> ballots,
        @Nullable WeightEntry total,
        @Nullable WeightEntry participating,
        @Nullable WeightEntry yes) {

    /** More than the largest compounds of the country have. */
    static final int MOST_UNITS = 20_000;

    record UnitEntry(
            @Nullable String unit,
            @Nullable String area,
            @Nullable List<@Nullable String> owners,
            @Nullable String status,
            @Nullable Boolean deliveryProof) {}

    record BallotEntry(@Nullable String unit, @Nullable String choice) {}

    /** @param count the number as it was written */
    record WeightEntry(@Nullable String area, @Nullable String count) {}

    /** @param fromBallots false where the answer rests on totals alone */
    record Answered(TallyResult result, Explanation explanation, boolean fromBallots) {}

    boolean isTooLarge() {
        return units != null && units.size() > MOST_UNITS;
    }

    /** @throws InvalidInput naming everything that makes no sense */
    Answered answered() {
        InputErrors errors = new InputErrors();
        Matter decided = errors.chosen("matter", matter, Matter.values(), "matter");
        NonResponse rule = nonResponse == null
                ? NonResponse.NOT_PARTICIPATING
                : errors.chosen("nonResponse", nonResponse, NonResponse.values(), "nonResponse");
        if (units != null && total != null) {
            errors.add("units", Code.IMPOSSIBLE, "both");
        } else if (units != null) {
            return fromBallots(decided, rule, units, errors);
        } else if (total != null) {
            return fromTotals(decided, rule, total, errors);
        } else {
            errors.add("units", Code.REQUIRED, "neither");
        }
        errors.throwIfAny();
        throw new IllegalStateException("neither a roll nor totals, and nobody was told");
    }

    private Answered fromBallots(
            @Nullable Matter decided, @Nullable NonResponse rule, List<@Nullable UnitEntry> roll, InputErrors errors) {
        RollReader reader = new RollReader(errors);
        reader.readUnits(roll);
        if (ballots == null) {
            errors.add("ballots", Code.REQUIRED, "ballots");
        } else {
            reader.readBallots(ballots);
        }
        refuseBeside("participating", participating, errors);
        refuseBeside("yes", yes, errors);
        errors.throwIfAny();
        Tally tally = Tally.of(new Vote(
                Objects.requireNonNull(decided), Objects.requireNonNull(rule), reader.units(), reader.ballots()));
        return new Answered(tally.result(), Explanation.of(tally), true);
    }

    private Answered fromTotals(
            @Nullable Matter decided, @Nullable NonResponse rule, WeightEntry all, InputErrors errors) {
        // Who takes part has been counted already, so no rule for the silent can be applied any more.
        if (rule != null && rule != NonResponse.NOT_PARTICIPATING) {
            errors.add("nonResponse", Code.IMPOSSIBLE, "nonResponse.totals");
        }
        refuseBeside("ballots", ballots, errors);
        TotalsReader reader = new TotalsReader(errors);
        reader.read("total", all, null);
        reader.read("participating", participating, "total");
        reader.read("yes", yes, "participating");
        errors.throwIfAny();
        TallyResult result = new TallyResult(
                Objects.requireNonNull(decided),
                reader.weight("total"),
                reader.weight("participating"),
                reader.weight("yes"));
        return new Answered(result, Explanation.of(result), false);
    }

    private static void refuseBeside(String field, @Nullable Object given, InputErrors errors) {
        if (given != null) {
            errors.add(field, Code.IMPOSSIBLE, "both");
        }
    }
}
