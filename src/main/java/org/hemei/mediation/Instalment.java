package org.hemei.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** One of the things that were agreed to be done, and by when. */
@Table("mediation_instalment")
public record Instalment(LocalDate dueOn, String what, @Nullable LocalDate performedOn) {

    Instalment performed(LocalDate on) {
        return new Instalment(dueOn, what, on);
    }
}
