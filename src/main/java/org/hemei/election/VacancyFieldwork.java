package org.hemei.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hemei.audit.Audit;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Takes a vacancy out to work on it and puts it back, with a line in its history about what was done. */
@Component
class VacancyFieldwork {

    static final String HANDOVER = "election.memberHandover";

    private final Vacancies vacancies;
    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final CurrentActor current;
    private final Clock clock;

    VacancyFieldwork(
            Vacancies vacancies,
            Rulebook rulebook,
            WorkingCalendar calendar,
            Audit audit,
            CurrentActor current,
            Clock clock) {
        this.vacancies = vacancies;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    Vacancy get(String vacancyNo) {
        return vacancies.findById(vacancyNo).orElseThrow(() -> new NotFound("vacancy " + vacancyNo));
    }

    Profile profile(Vacancy vacancy) {
        return rulebook.profile(vacancy.profile, vacancy.profileVersion);
    }

    /** The last day to hand over, of somebody whose membership ended on a day (Guiding Rules art. 45; local law). */
    LocalDate handoverDue(Vacancy vacancy, LocalDate endedOn) {
        return calendar.deadline(endedOn, profile(vacancy).rule(HANDOVER).span())
                .due();
    }

    /** @param what the last part of the message code that tells it, {@code election.history.<what>} */
    void save(Vacancy vacancy, Actor actor, String what, Object... details) {
        audit.record(vacancy.vacancyNo, actor, Tier.STREET, what, Phrase.of("election.history." + what, details));
        vacancies.save(vacancy);
    }

    /** A step of the process itself, done in the name of whoever set it going. */
    void save(Vacancy vacancy, String what, Object... details) {
        save(vacancy, current.orSystem(), what, details);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requireBetween(String field, LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("election.date.notAfter", today().toString()));
        }
        if (day.isBefore(earliest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("election.date.notBefore", earliest.toString()));
        }
    }
}
