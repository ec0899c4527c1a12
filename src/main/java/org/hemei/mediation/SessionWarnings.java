package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** What speaks against a time for a session, though nothing forbids it: people come when they can. */
@Component
class SessionWarnings {

    /** When offices are open; a default of ours. */
    private static final LocalTime OPENING = LocalTime.of(8, 30);

    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final WorkingCalendar calendar;
    private final SessionCalendar.Store sessions;

    SessionWarnings(WorkingCalendar calendar, SessionCalendar.Store sessions) {
        this.calendar = calendar;
        this.sessions = sessions;
    }

    List<Phrase> of(Dispute dispute, String mediator, Instant at) {
        OffsetDateTime when = CityTime.at(at);
        LocalDate day = when.toLocalDate();
        List<Phrase> warnings = new ArrayList<>();
        if (!calendar.isWorkingDay(day)) {
            warnings.add(Phrase.of("mediation.session.warning.restDay", day.toString()));
        }
        LocalTime time = when.toLocalTime();
        if (time.isBefore(OPENING) || time.isAfter(CLOSING)) {
            warnings.add(Phrase.of("mediation.session.warning.hours", OPENING.toString(), CLOSING.toString()));
        }
        dispute.deadlines.stream()
                .filter(deadline -> CaseClock.LIMITS.contains(deadline.rule())
                        && deadline.isRunning()
                        && deadline.due().isBefore(day))
                .forEach(limit -> warnings.add(
                        Phrase.of("mediation.session.warning.limit", limit.due().toString())));
        sessions.near(mediator, at, SessionCalendar.LENGTH, dispute.caseNo)
                .forEach(other -> warnings.add(Phrase.of(
                        "mediation.session.warning.clash",
                        CityTime.at(other.at()).toLocalTime().toString(),
                        other.caseNo())));
        return warnings;
    }
}
