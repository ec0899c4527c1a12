package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
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
    private static final int LONGEST_TERM = 5;

    private final CommitteeRecords records;
    private final Committees committees;
    private final CommitteeMembers members;
    private final Vacancies vacancies;
    private final VacancyFieldwork fieldwork;
    private final VacancyOpening opening;
    private final CaseRules rules;
    private final CommitteeMeetings meetings;
    private final Audit audit;

    MembershipEnding(
            CommitteeRecords records,
            Committees committees,
            CommitteeMembers members,
            Vacancies vacancies,
            VacancyFieldwork fieldwork,
            VacancyOpening opening,
            CaseRules rules,
            CommitteeMeetings meetings,
            Audit audit) {
        this.records = records;
        this.committees = committees;
        this.members = members;
        this.vacancies = vacancies;
        this.fieldwork = fieldwork;
        this.opening = opening;
        this.rules = rules;
        this.meetings = meetings;
        this.audit = audit;
    }

    /**
     * @return the number under which it is followed
     * @throws InvalidInput naming every field that cannot be accepted
     */
    @Transactional
    public String record(String compound, EndingForm form, Actor actor) {
        CommitteeRecords.Place place = records.visible(compound, actor);
        requireKeeper(place, actor);
        TypedForm typed = new TypedForm();
        CommitteeMember member = member(compound, form.member(), "member", typed);
        refuseSecond(member, typed);
        MembershipEnd reason =
                typed.option("reason", Phrase.of("election.label.endReason"), form.reason(), MembershipEnd.class);
        if (reason != null && !REASONS.contains(reason)) {
            typed.add(
                    "reason", Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", Phrase.of("election.label.endReason")));
        }
        LocalDate on = day(form.occurredOn(), member, "occurredOn", typed);
        String evidence =
                typed.text("evidence", Phrase.of("election.label.evidence"), form.evidence(), LONGEST_EVIDENCE);
        typed.throwIfAny();
        return opening.open(
                place.compound(),
                place.street().code(),
                Objects.requireNonNull(member),
                Objects.requireNonNull(reason),
                Objects.requireNonNull(on),
                evidence,
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
        requireKeeper(place, actor);
        TypedForm typed = new TypedForm();
        CommitteeMember chair = member(compound, member, "chair", typed);
        LocalDate on = day(metOn, chair, "metOn", typed);
        if (chair != null && chair.suspendedSince() != null) {
            typed.add("chair", Code.IMPOSSIBLE, Phrase.of("election.chair.suspended", chair.name()));
        }
        typed.throwIfAny();
        // Read after the committee was taken with its member: of two who record a chair, the second finds one.
        if (records.open(compound, actor).hasChair()) {
            throw Conflict.inState("CHAIRED", Phrase.of("election.chair.taken"));
        }
        members.seat(Objects.requireNonNull(chair).id(), Seat.CHAIR, Objects.requireNonNull(on));
        meetings.chairElected(compound, on, chair.name(), actor);
        audit.record(
                compound,
                actor,
                Tier.STREET,
                "chairElected",
                Phrase.of("election.history.chairElected", on.toString(), chair.name()));
    }

    private void requireKeeper(CommitteeRecords.Place place, Actor actor) {
        if (!records.mayKeep(place, actor)) {
            throw new Denied(actor.username() + " keeps no committee");
        }
    }

    private @Nullable CommitteeMember member(String compound, @Nullable String id, String field, TypedForm typed) {
        CommitteeMember member = id == null || !id.matches("[0-9]{1,18}")
                ? null
                : members.take(Long.parseLong(id))
                        .filter(found -> found.compound().equals(compound) && found.isSeated())
                        .filter(this::isInOffice)
                        .orElse(null);
        if (member == null) {
            boolean missing = id == null || id.isBlank();
            typed.add(
                    field,
                    missing ? Code.REQUIRED : Code.UNKNOWN,
                    Phrase.of("platform.field.REQUIRED", Phrase.of("election.label.member")));
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

    private void refuseSecond(@Nullable CommitteeMember member, TypedForm typed) {
        if (member != null && vacancies.existsByMemberIdAndEndedAtIsNull(member.id())) {
            typed.add("member", Code.DUPLICATE, Phrase.of("election.ending.alreadyRecorded", member.name()));
        }
    }

    /** Not before the member took the seat; where nobody was chosen, at least no day to come. */
    private @Nullable LocalDate day(
            @Nullable String day, @Nullable CommitteeMember member, String field, TypedForm typed) {
        LocalDate today = fieldwork.today();
        LocalDate earliest =
                member == null ? today.minusYears(LONGEST_TERM) : Objects.requireNonNullElse(member.since(), today);
        return typed.day(field, Phrase.of("election.label." + field), day, earliest, today);
    }
}
