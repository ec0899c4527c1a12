package org.hemei.election;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The street's supervisors write down when committees meet, so that those that do not can be told. */
@Service
public class CommitteeMeetings {

    private static final int LONGEST_SUBJECT = 500;

    private final CommitteeMeetingStore store;
    private final CommitteeRecords records;
    private final Committees committees;
    private final VacancyFieldwork fieldwork;
    private final Audit audit;

    CommitteeMeetings(
            CommitteeMeetingStore store,
            CommitteeRecords records,
            Committees committees,
            VacancyFieldwork fieldwork,
            Audit audit) {
        this.store = store;
        this.records = records;
        this.committees = committees;
        this.fieldwork = fieldwork;
        this.audit = audit;
    }

    /**
     * @param metOn within the term of the committee, not later than today
     * @throws Conflict where no committee is in office
     * @throws InvalidInput naming every field that cannot be accepted
     */
    @Transactional
    public void record(String compound, @Nullable String metOn, @Nullable String subject, Actor actor) {
        CommitteeRecords.Place place = records.visible(compound, actor);
        if (!actor.serves(place.street().code(), Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " keeps no committee");
        }
        Optional<Committee> committee = committees.inOffice(compound);
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = day(metOn, committee.map(one -> one.term().beginsOn()), errors);
        String what = subject(subject, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (committee.isEmpty()) {
            throw Conflict.inState("NO_COMMITTEE", Phrase.of("election.open.noTerm"));
        }
        store.add(compound, Objects.requireNonNull(day), Objects.requireNonNull(what), actor, fieldwork.now());
        audit.record(
                compound,
                actor,
                Tier.STREET,
                "committeeMet",
                Phrase.of("election.history.committeeMet", day.toString(), what));
    }

    private @Nullable LocalDate day(@Nullable String typed, Optional<LocalDate> earliest, List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            fieldwork.requireBetween("metOn", day, earliest.orElse(day));
            return day;
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError("metOn", Code.FORMAT, Phrase.of("election.date.format")));
        } catch (InvalidInput outside) {
            errors.addAll(outside.errors());
        }
        return null;
    }

    private static @Nullable String subject(@Nullable String typed, List<FieldError> errors) {
        String text = PlainText.trimmed(typed);
        Phrase label = Phrase.of("election.label.subject");
        if (text == null) {
            errors.add(new FieldError("subject", Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label)));
        } else if (!PlainText.isStorable(text)) {
            errors.add(new FieldError("subject", Code.FORMAT, Phrase.of("platform.field.characters", label)));
        } else if (text.codePointCount(0, text.length()) > LONGEST_SUBJECT) {
            errors.add(new FieldError(
                    "subject", Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + LONGEST_SUBJECT)));
        }
        return text;
    }
}
