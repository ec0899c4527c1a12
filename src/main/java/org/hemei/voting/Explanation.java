package org.hemei.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;

/**
 * Why a vote passed or failed, to be read aloud at a meeting: every number, every threshold with its article, and what
 * was missing.
 *
 * @param verdict the outcome and which gate decided it
 * @param missing how far from passing, gate by gate; empty when passed
 * @param reading how the roll and the ballots were read; empty for a result from totals
 * @param participation the first gate: heads, then area
 * @param consent the second gate: heads, then area, and what the shares are taken of
 * @param disputes which disputed ballots the outcome hangs on
 */
public record Explanation(
        Phrase verdict,
        List<Phrase> missing,
        List<Phrase> reading,
        List<Phrase> participation,
        List<Phrase> consent,
        List<Phrase> disputes) {

    public static Explanation of(TallyResult result) {
        return explained(result, List.of(), List.of());
    }

    public static Explanation of(Tally tally) {
        return explained(tally.result(), ReadBallots.explained(tally), DisputedBallots.explained(tally));
    }

    private static Explanation explained(TallyResult result, List<Phrase> reading, List<Phrase> disputes) {
        return new Explanation(
                verdict(result), missing(result), reading, participation(result), consent(result), disputes);
    }

    /** All of it, in the order in which it is told. */
    public List<Phrase> lines() {
        return Stream.of(List.of(verdict), missing, reading, participation, consent, disputes)
                .flatMap(List::stream)
                .toList();
    }

    private static Phrase verdict(TallyResult result) {
        if (result.passed()) {
            return Phrase.of("voting.explain.passed");
        }
        return Phrase.of(result.quorum().met() ? "voting.explain.noMajority" : "voting.explain.noQuorum");
    }

    private static List<Phrase> missing(TallyResult result) {
        List<Phrase> missing = new ArrayList<>();
        if (!result.quorum().met()) {
            missing.add(Phrase.of(
                    "voting.explain.missing.participation",
                    Figures.shortage(result.quorum().missing())));
        }
        if (!result.majority().met() && isAnybodyThere(result)) {
            missing.add(Phrase.of(
                    "voting.explain.missing.consent",
                    Figures.shortage(result.majority().missing())));
        }
        return missing;
    }

    private static boolean isAnybodyThere(TallyResult result) {
        return result.participating().heads() > 0
                && result.participating().area().compareTo(Area.ZERO) > 0;
    }

    private static List<Phrase> participation(TallyResult result) {
        Gate gate = result.quorum();
        return List.of(
                heads("voting.explain.participation.heads", gate.heads()),
                area("voting.explain.participation.area", gate.area()));
    }

    private static List<Phrase> consent(TallyResult result) {
        if (!isAnybodyThere(result)) {
            return List.of(Phrase.of("voting.explain.nobody"));
        }
        Gate gate = result.majority();
        return List.of(
                heads("voting.explain.consent.heads", gate.heads()),
                area("voting.explain.consent.area", gate.area()),
                Phrase.of(
                        "voting.explain.base",
                        result.matter().words(),
                        result.matter().article()));
    }

    private static Phrase heads(String message, Check check) {
        Phrase outcome = check.met()
                ? Phrase.of("voting.check.met")
                : Phrase.of("voting.check.short", Phrase.of("voting.weight.heads", Figures.heads(check.missing())));
        return Phrase.of(
                message,
                Figures.heads(check.value()),
                Figures.heads(check.of()),
                Figures.percent(check.value(), check.of()),
                check.threshold().words(),
                Figures.heads(check.least()),
                outcome);
    }

    private static Phrase area(String message, Check check) {
        Phrase outcome = check.met()
                ? Phrase.of("voting.check.met")
                : Phrase.of("voting.check.short", Phrase.of("voting.weight.area", Figures.area(check.missing())));
        return Phrase.of(
                message,
                Figures.area(check.value()),
                Figures.area(check.of()),
                Figures.percent(check.value(), check.of()),
                check.threshold().words(),
                Figures.area(check.least()),
                outcome);
    }
}
