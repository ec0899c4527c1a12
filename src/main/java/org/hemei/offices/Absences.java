package org.hemei.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away, entered by themselves, by a lead of their office or of one above, or by an administrator.
 *
 * <p>Nothing else changes when an absence begins or ends: {@link Staffing} asks anew each time.
 */
@Service
public class Absences {

    private static final int LONGEST_REASON = 200;
    /** How long an absence that is over is still shown; a default of ours. */
    private static final int SHOWN_DAYS = 30;
    /** How far a day that was typed may lie from today before it is taken for a slip; a default of ours. */
    private static final int PLAUSIBLE_YEARS = 1;

    private final AbsenceStore store;
    private final Clock clock;

    Absences(AbsenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** As typed: days in ISO form, {@code to} empty until further notice. */
    public record Form(
            @Nullable String username, @Nullable String from, @Nullable String to, @Nullable String reason) {}

    /** @throws InvalidInput naming every field that cannot be accepted; a stranger's user name is UNKNOWN */
    @Transactional
    public Absence enter(Form form, Actor actor) {
        List<FieldError> errors = new ArrayList<>();
        String username = person(form.username(), actor, errors);
        LocalDate from = day("from", form.from(), errors);
        if (from == null && errors.stream().noneMatch(error -> error.field().equals("from"))) {
            errors.add(error("from", Code.REQUIRED));
        }
        LocalDate to = day("to", form.to(), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError("to", Code.IMPOSSIBLE, Phrase.of("offices.absence.toBeforeFrom")));
        } else if (to != null && to.isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("to", Code.IMPOSSIBLE, Phrase.of("offices.absence.alreadyOver")));
        }
        String reason = Reason.accept(form.reason(), LONGEST_REASON, label("reason"), errors);
        if (username != null && from != null && errors.isEmpty()) {
            refuseOverlap(username, from, to);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        long id = store.add(
                Objects.requireNonNull(username),
                Objects.requireNonNull(from),
                to,
                Objects.requireNonNull(reason),
                actor.username(),
                clock.instant());
        return store.find(id).orElseThrow();
    }

    private @Nullable String person(@Nullable String typed, Actor actor, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            errors.add(error("username", Code.REQUIRED));
            return null;
        }
        boolean known = Optional.of(typed)
                .filter(PlainText::isStorable)
                .flatMap(store::lockPerson)
                .filter(offices -> manages(actor, typed, offices))
                .isPresent();
        if (!known) {
            errors.add(error("username", Code.UNKNOWN));
        }
        return known ? typed : null;
    }

    private static boolean manages(Actor actor, String username, Collection<String> offices) {
        return actor.username().equals(username)
                || actor.has(Role.ADMIN)
                || offices.stream().anyMatch(actor::oversees);
    }

    private @Nullable LocalDate day(String field, @Nullable String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            LocalDate today = LocalDate.now(clock);
            if (day.isAfter(today.minusYears(PLAUSIBLE_YEARS)) && day.isBefore(today.plusYears(PLAUSIBLE_YEARS))) {
                return day;
            }
            errors.add(new FieldError(field, Code.RANGE, Phrase.of("offices.absence.implausible", label(field))));
        } catch (DateTimeParseException malformed) {
            errors.add(error(field, Code.FORMAT));
        }
        return null;
    }

    private void refuseOverlap(String username, LocalDate from, @Nullable LocalDate to) {
        Optional<Absence> other = store.since(LocalDate.now(clock), List.of(username)).stream()
                .filter(absence -> absence.state(LocalDate.now(clock)) != Absence.State.OVER)
                .filter(absence -> absence.overlaps(from, to))
                .findFirst();
        if (other.isPresent()) {
            throw new InvalidInput(
                    "from",
                    Code.DUPLICATE,
                    Phrase.of(
                            "offices.absence.overlap",
                            other.get().name(),
                            other.get().from().toString()));
        }
    }

    /**
     * The person is back, or does not leave after all.
     *
     * @return the absence as it then stands
     * @throws NotFound when there is no such absence, or it is none of this person's business
     * @throws Conflict when it is over already
     */
    @Transactional
    public Absence end(long id, Actor actor) {
        Absence seen = store.find(id).orElseThrow(() -> new NotFound("absence " + id));
        List<String> offices = store.lockPerson(seen.username()).orElse(List.of());
        if (!manages(actor, seen.username(), offices)) {
            throw new NotFound("absence " + id);
        }
        if (store.find(id).orElseThrow().state(LocalDate.now(clock)) == Absence.State.OVER) {
            throw Conflict.inState(Absence.State.OVER.name(), Phrase.of("offices.absence.over"));
        }
        store.end(id, actor.username(), clock.instant());
        return store.find(id).orElseThrow();
    }

    /** What is going on or ahead for these people, and what ended lately. */
    @Transactional(readOnly = true)
    public List<Absence> of(Collection<String> usernames) {
        return usernames.isEmpty()
                ? List.of()
                : store.since(LocalDate.now(clock).minusDays(SHOWN_DAYS), usernames);
    }

    private static FieldError error(String field, Code code) {
        return new FieldError(field, code, Phrase.of("platform.field." + code, label(field)));
    }

    private static Phrase label(String field) {
        return Phrase.of("offices.absence.label." + field);
    }
}
