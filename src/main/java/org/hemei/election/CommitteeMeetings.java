package org.hemei.election;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final MessageSource messages;

    CommitteeMeetings(
            CommitteeMeetingStore store,
            CommitteeRecords records,
            Committees committees,
            VacancyFieldwork fieldwork,
            Audit audit,
            MessageSource messages) {
        this.store = store;
        this.records = records;
        this.committees = committees;
        this.fieldwork = fieldwork;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @param metOn within the term of the committee, not later than today
     * @throws Conflict where no committee is in office
     * @throws InvalidInput naming every field that cannot be accepted
     */
    @Transactional
    public void record(String compound, @Nullable String metOn, @Nullable String subject, Actor actor) {
        requireKeeper(compound, actor);
        Optional<Committee> committee = committees.inOffice(compound);
        LocalDate today = fieldwork.today();
        TypedForm typed = new TypedForm();
        LocalDate day = typed.day(
                "metOn",
                Phrase.of("election.label.meetingOn"),
                metOn,
                committee.map(one -> one.term().beginsOn()).orElse(today),
                today);
        String what = typed.line("subject", Phrase.of("election.label.subject"), subject, LONGEST_SUBJECT);
        typed.throwIfAny();
        if (committee.isEmpty()) {
            throw Conflict.inState("NO_COMMITTEE", Phrase.of("election.open.noTerm"));
        }
        store.add(compound, Objects.requireNonNull(day), what, actor, fieldwork.now());
        tell(compound, actor, "committeeMet", day.toString(), what);
    }

    /** A meeting that was entered by mistake counts no more, and is still shown with who struck it out and why. */
    @Transactional
    public void strike(String compound, long id, @Nullable String reason, Actor actor) {
        requireKeeper(compound, actor);
        CommitteeMeeting meeting = store.find(compound, id).orElseThrow(() -> new NotFound("meeting " + id));
        if (meeting.isStruck()) {
            throw Conflict.inState(
                    "STRUCK", Phrase.of("election.meeting.struckBefore", String.valueOf(meeting.struckByName())));
        }
        TypedForm typed = new TypedForm();
        String why = typed.line("reason", Phrase.of("election.label.reason"), reason, LONGEST_SUBJECT);
        typed.throwIfAny();
        store.strike(id, why, actor, fieldwork.now());
        tell(compound, actor, "meetingStruck", meeting.metOn().toString(), why);
    }

    /** Whoever elects a chair has met. */
    @Transactional(propagation = Propagation.MANDATORY)
    void chairElected(String compound, LocalDate metOn, String chair, Actor actor) {
        String subject = messages.getMessage("election.meeting.chair", new Object[] {chair}, Locale.SIMPLIFIED_CHINESE);
        store.add(compound, metOn, subject, actor, fieldwork.now());
    }

    private void requireKeeper(String compound, Actor actor) {
        if (!records.mayKeep(records.visible(compound, actor), actor)) {
            throw new Denied(actor.username() + " keeps no committee");
        }
    }

    private void tell(String compound, Actor actor, String what, String day, String text) {
        audit.record(compound, actor, Tier.STREET, what, Phrase.of("election.history." + what, day, text));
    }
}
