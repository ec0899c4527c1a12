package org.hemei.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of an agreement: confirmation by the court, performance, and the visit afterwards. */
class Performance {

    @Nullable
    Confirmation confirmation;

    @Nullable
    Boolean confirmationWanted;

    @Nullable
    LocalDate appliedOn;

    @Nullable
    LocalDate resignedOn;

    int urgings;

    @Nullable
    String checkNote;

    @Nullable
    LocalDate performedOn;

    @Nullable
    LocalDate defaultedOn;

    @Nullable
    LocalDate revisitedOn;

    @Nullable
    Boolean satisfied;

    @Nullable
    String revisitNote;
}
