package org.hemei.election;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.MembershipEnd;
import org.hemei.registry.Seat;
import org.hemei.rulebook.CaseRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor records that a member leaves without a vote (E5); removal is decided by the owners alone. */
@Service
public class MembershipEnding {

    /** The ends that need no vote of the owners (Guiding Rules art. 43). */
    public static final List<MembershipEnd> REASONS = List.of(
            MembershipEnd.NOT_OWNER,
            MembershipEnd.LACKS_CAPACITY,
            MembershipEnd.LIBERTY_RESTRICTED,
            MembershipEnd.RESIGNED);

    private static final int LONGEST_EVIDENCE = 1_000;

    private final CommitteeRecords records;
    private final Committees committees;
    private final CommitteeMembers members;
    private final Vacancies vacancies;
    private final VacancyFieldwork fieldwork;
    private final VacancyOpening opening;
    private final CaseRules rules;
    private final Audit audit;

    MembershipEnding(
            CommitteeRecords records,
            Committees committees,
            CommitteeMembers members,
            Vacancies vacancies,
            VacancyFieldwork fieldwork,
            VacancyOpening opening,
            CaseRules rules,
            Audit audit) {
        this.records = records;
        this.committees = committees;
        this.members = members;
        this.vacancies = vacancies;
        this.fieldwork = fieldwork;
        this.opening = opening;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * @return the number under which it is followed
     * @throws InvalidInput naming every field that cannot be accepted
     */
    @Transactional
    public String record(String compound, EndingForm form, Actor actor) {
        CommitteeRecords.Place place = records.visible(compound, actor);
        requireSupervisor(place, actor);
        List<FieldError> errors = new ArrayList<>();
        CommitteeMember member = member(compound, form.member(), "member", errors);
        refuseSecond(member, errors);
        MembershipEnd reason = reason(form.reason(), errors);
        LocalDate on = day(form.occurredOn(), member, "occurredOn", errors);
        String evidence = evidence(form.evidence(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return opening.open(
                place.compound(),
                place.street().code(),
                Objects.requireNonNull(member),
                Objects.requireNonNull(reason),
                Objects.requireNonNull(on),
                Objects.requireNonNull(evidence),
                rules.forNewCase(),
                actor);
    }

    /**
     * The committee has chosen one of its members to be its chair, whose seat was vacant.
     *
     * @throws InvalidInput naming every field that cannot be accepted
     */
    @Transactional
    public void recordChair(String compound, @Nullable String member, @Nullable String metOn, Actor actor) {
        CommitteeRecords.Place place = records.visible(compound, actor);
        requireSupervisor(place, actor);
        List<FieldError> errors = new ArrayList<>();
        CommitteeMember chair = member(compound, member, "chair", errors);
        LocalDate on = day(metOn, chair, "metOn", errors);
        if (chair != null && chair.suspendedSince() != null) {
            errors.add(new FieldError("chair", Code.IMPOSSIBLE, Phrase.of("election.chair.suspended", chair.name())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        // Read after the committee was taken with its member: of two who record a chair, the second finds one.
        if (records.open(compound, actor).hasChair()) {
            throw Conflict.inState("CHAIRED", Phrase.of("election.chair.taken"));
        }
        members.seat(Objects.requireNonNull(chair).id(), Seat.CHAIR, Objects.requireNonNull(on));
        audit.record(
                compound,
                actor,
                Tier.STREET,
                "chairElected",
                Phrase.of("election.history.chairElected", on.toString(), chair.name()));
    }

    private static void requireSupervisor(CommitteeRecords.Place place, Actor actor) {
        if (!actor.serves(place.street().code(), Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " keeps no committee");
        }
    }

    private @Nullable CommitteeMember member(
            String compound, @Nullable String id, String field, List<FieldError> errors) {
        CommitteeMember member = id == null || !id.matches("[0-9]{1,18}")
                ? null
                : members.take(Long.parseLong(id))
                        .filter(found -> found.compound().equals(compound) && found.isSeated())
                        .filter(this::isInOffice)
                        .orElse(null);
        if (member == null) {
            errors.add(required(field, "member", id == null || id.isBlank() ? Code.REQUIRED : Code.UNKNOWN));
        }
        return member;
    }

    /** Whoever sat on an earlier committee leaves nothing any more. */
    private boolean isInOffice(CommitteeMember member) {
        return committees
                .inOffice(member.compound())
                .filter(committee -> committee.term().beginsOn().equals(member.termBeginsOn()))
                .isPresent();
    }

    private void refuseSecond(@Nullable CommitteeMember member, List<FieldError> errors) {
        if (member != null && vacancies.existsByMemberIdAndEndedAtIsNull(member.id())) {
            errors.add(new FieldError(
                    "member", Code.DUPLICATE, Phrase.of("election.ending.alreadyRecorded", member.name())));
        }
    }

    private static @Nullable MembershipEnd reason(@Nullable String name, List<FieldError> errors) {
        for (MembershipEnd reason : REASONS) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        errors.add(required("reason", "endReason", name == null || name.isBlank() ? Code.REQUIRED : Code.UNKNOWN));
        return null;
    }

    private @Nullable LocalDate day(
            @Nullable String typed, @Nullable CommitteeMember member, String field, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            errors.add(required(field, field, Code.REQUIRED));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            LocalDate earliest = member == null ? day : Objects.requireNonNullElse(member.since(), day);
            fieldwork.requireBetween(field, day, earliest);
            return day;
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError(field, Code.FORMAT, Phrase.of("election.date.format")));
        } catch (InvalidInput outside) {
            errors.addAll(outside.errors());
        }
        return null;
    }

    private static @Nullable String evidence(@Nullable String typed, List<FieldError> errors) {
        String text = PlainText.trimmed(typed);
        Phrase label = Phrase.of("election.label.evidence");
        if (text == null) {
            errors.add(required("evidence", "evidence", Code.REQUIRED));
        } else if (!PlainText.isStorable(text)) {
            errors.add(new FieldError("evidence", Code.FORMAT, Phrase.of("platform.field.characters", label)));
        } else if (text.codePointCount(0, text.length()) > LONGEST_EVIDENCE) {
            errors.add(new FieldError(
                    "evidence", Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + LONGEST_EVIDENCE)));
        }
        return text;
    }

    private static FieldError required(String field, String label, Code code) {
        return new FieldError(field, code, Phrase.of("platform.field.REQUIRED", Phrase.of("election.label." + label)));
    }
}
