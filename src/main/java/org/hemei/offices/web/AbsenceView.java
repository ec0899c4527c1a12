package org.hemei.offices.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hemei.offices.Absence;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/** An absence as pages and programs show it. */
record AbsenceView(
        long id,
        String username,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        Absence.State state,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt) {

    static AbsenceView of(Absence absence, LocalDate today) {
        return new AbsenceView(
                absence.id(),
                absence.username(),
                absence.name(),
                absence.from(),
                absence.to(),
                absence.reason(),
                absence.state(today),
                absence.enteredBy(),
                CityTime.at(absence.enteredAt()),
                absence.endedBy(),
                absence.endedAt() == null ? null : CityTime.at(absence.endedAt()));
    }
}
