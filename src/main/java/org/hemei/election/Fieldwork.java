package org.hemei.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** Takes an election out to work on it and puts it back, with a line in its history about what was done. */
@Component
class Fieldwork {

    private static final Actor SYSTEM = new Actor("system", "系统", List.of());

    private final Elections elections;
    private final Audit audit;
    private final CurrentActor current;
    private final Clock clock;

    Fieldwork(Elections elections, Audit audit, CurrentActor current, Clock clock) {
        this.elections = elections;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    Optional<Election> find(String electionNo) {
        return elections.findById(electionNo);
    }

    Election get(String electionNo) {
        return find(electionNo).orElseThrow(() -> new NotFound("election " + electionNo));
    }

    /** @param what the last part of the message code that tells it, {@code election.history.<what>} */
    void save(Election election, Actor actor, String what, Object... details) {
        audit.record(election.electionNo, actor, Tier.STREET, what, Phrase.of("election.history." + what, details));
        elections.save(election);
    }

    /** A step of the process itself, done in the name of whoever set it going. */
    void save(Election election, String what, Object... details) {
        save(election, current.find().orElse(SYSTEM), what, details);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nothing that was done lies in the future, or before what it follows on. */
    void requireBetween(String field, LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("election.date.notAfter", today().toString()));
        }
        if (day.isBefore(earliest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("election.date.notBefore", earliest.toString()));
        }
    }

    /** Papers of before the election was opened may still be entered within a year. */
    void requirePast(String field, Election election, LocalDate day) {
        requireBetween(field, day, CityTime.day(election.openedAt).minusYears(1));
    }
}
