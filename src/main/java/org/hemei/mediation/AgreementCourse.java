package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an agreement so far: confirmation, performance, and the visit afterwards. */
public record AgreementCourse(
        Confirmation confirmation,
        @Nullable Boolean confirmationWanted,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate resignedOn,
        List<Instalment> instalments,
        int urgings,
        @Nullable String checkNote,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate defaultedOn,
        @Nullable LocalDate revisitedOn,
        @Nullable Boolean satisfied,
        @Nullable String revisitNote) {

    static @Nullable AgreementCourse of(Dispute dispute) {
        Performance performance = dispute.performance;
        Confirmation confirmation = performance.confirmation;
        return confirmation == null
                ? null
                : new AgreementCourse(
                        confirmation,
                        performance.confirmationWanted,
                        performance.appliedOn,
                        performance.resignedOn,
                        dispute.instalments,
                        performance.urgings,
                        performance.checkNote,
                        performance.performedOn,
                        performance.defaultedOn,
                        performance.revisitedOn,
                        performance.satisfied,
                        performance.revisitNote);
    }
}
