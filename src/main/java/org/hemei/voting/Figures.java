package org.hemei.voting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;

/** How numbers stand in a sentence: as texts, so that a sentence can be kept and read later in either language. */
final class Figures {

    private static final int NAMES_SHOWN = 3;

    private Figures() {}

    static String heads(long heads) {
        return String.format(Locale.ROOT, "%,d", heads);
    }

    static String area(long hundredths) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(hundredths, 2));
    }

    /** To be looked at only; whether it is enough is never told from it. */
    static String percent(long value, long of) {
        BigDecimal share = of == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(value).movePointRight(2).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    static Phrase weight(Weight weight) {
        return Phrase.of(
                "voting.weight", heads(weight.heads()), area(weight.area().hundredths()));
    }

    /** What is missing, in the measures in which anything is. */
    static Phrase shortage(Weight missing) {
        if (missing.heads() == 0) {
            return Phrase.of("voting.weight.area", area(missing.area().hundredths()));
        }
        return missing.area().equals(Area.ZERO)
                ? Phrase.of("voting.weight.heads", heads(missing.heads()))
                : weight(missing);
    }

    /** The first few of these units by name, never their owners: a vote may be told, a person may not. */
    static Phrase units(List<Unit> units) {
        Phrase names = Phrase.of("voting.units.one", units.get(0).name());
        for (Unit unit : units.subList(1, Math.min(units.size(), NAMES_SHOWN))) {
            names = Phrase.of("voting.units.and", names, unit.name());
        }
        return units.size() <= NAMES_SHOWN ? names : Phrase.of("voting.units.more", names, heads(units.size()));
    }

    static Phrase standing(Standing standing) {
        return Phrase.of("voting.choice." + standing.name());
    }

    static Phrase verdict(boolean passed) {
        return Phrase.of(passed ? "voting.verdict.passed" : "voting.verdict.failed");
    }
}
