package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;

/** What an agreement must hold before it is written down as one (People's Mediation Law 28 to 31; decision M4). */
final class AgreementCheck {

    private AgreementCheck() {}

    /** @throws InvalidInput naming the field of the form that contradicts another */
    static void check(Agreement agreement, List<Instalment> instalments, boolean complex) {
        if (agreement.form() == AgreementForm.ORAL && !agreement.onTheSpot()) {
            throw impossible("form", "oralOnTheSpot");
        }
        if (agreement.form() == AgreementForm.ORAL && complex) {
            throw impossible("form", "complexInWriting");
        }
        if (agreement.partial() && agreement.openPoints() == null) {
            throw new InvalidInput(
                    "openPoints", Code.REQUIRED, Phrase.of("mediation.recordAgreement.openPointsMissing"));
        }
        LocalDate due = agreement.dueOn();
        if (due != null && due.isBefore(agreement.effectiveOn())) {
            throw impossible("dueOn", "dueBeforeEffect");
        }
        LocalDate before = agreement.effectiveOn();
        for (int i = 0; i < instalments.size(); i++) {
            LocalDate next = instalments.get(i).dueOn();
            if (next.isBefore(before)) {
                throw impossible("instalments[" + i + "].on", i == 0 ? "dueBeforeEffect" : "instalmentsInOrder");
            }
            if (due != null && next.isAfter(due)) {
                throw impossible("instalments[" + i + "].on", "instalmentAfterDue");
            }
            before = next;
        }
    }

    private static InvalidInput impossible(String field, String why) {
        return new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.recordAgreement." + why));
    }
}
