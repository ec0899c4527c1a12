package org.hemei.mediation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;

/**
 * What a case with an agreement counts for, in yuan; without one it counts for nothing.
 *
 * @param confirmed for a written agreement that both parties asked a court to confirm, instead of {@code written}
 * @param sure whether a document sets all of them, and none is a default of ours
 */
public record SubsidyRates(BigDecimal oral, BigDecimal written, BigDecimal confirmed, boolean sure) {

    private static final List<String> NAMES =
            List.of("mediation.subsidyOral", "mediation.subsidyWritten", "mediation.subsidyConfirmed");

    /** Empty for a profile from before there were any. */
    static Optional<SubsidyRates> of(Profile profile) {
        List<Parameter> rates = NAMES.stream()
                .flatMap(name -> profile.findParameter(name).stream())
                .toList();
        return rates.size() < NAMES.size()
                ? Optional.empty()
                : Optional.of(new SubsidyRates(
                        yuan(rates.get(0)),
                        yuan(rates.get(1)),
                        yuan(rates.get(2)),
                        rates.stream().map(Parameter::certainty).allMatch(SubsidyRates::isSure)));
    }

    private static BigDecimal yuan(Parameter rate) {
        return BigDecimal.valueOf(rate.number());
    }

    private static boolean isSure(Certainty certainty) {
        return certainty == Certainty.V || certainty == Certainty.P;
    }

    BigDecimal of(SubsidyLine line) {
        if (line.form() == null) {
            return BigDecimal.ZERO;
        }
        if (line.form() == AgreementForm.ORAL) {
            return oral;
        }
        return line.appliedOn() == null ? written : confirmed;
    }
}
