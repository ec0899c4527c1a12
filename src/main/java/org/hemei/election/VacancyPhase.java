package org.hemei.election;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.MembershipEnd;
import org.hemei.registry.Seat;
import org.hemei.rulebook.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A member leaves, what is theirs no longer is handed over, and the seat is filled as decision E4 says. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VacancyPhase {

    private final VacancyFieldwork fieldwork;
    private final Committees committees;
    private final CommitteeMembers members;

    VacancyPhase(VacancyFieldwork fieldwork, Committees committees, CommitteeMembers members) {
        this.fieldwork = fieldwork;
        this.committees = committees;
        this.members = members;
    }

    /** Where the locality wants a resignation decided on (Shandong art. 34). */
    public void decideResignation(String no, boolean accepted, LocalDate decidedOn, String decision, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        fieldwork.requireBetween("decidedOn", decidedOn, vacancy.occurredOn);
        if (!accepted && !isSeated(vacancy)) {
            throw new InvalidInput(
                    "decision", Code.IMPOSSIBLE, Phrase.of("election.resignation.removed", vacancy.memberName));
        }
        if (accepted) {
            vacancy.endedOn = Objects.requireNonNullElse(vacancy.endedOn, decidedOn);
        } else {
            vacancy.outcome = VacancyOutcome.MEMBER_STAYS;
            vacancy.endedAt = fieldwork.now();
        }
        fieldwork.save(
                vacancy,
                actor,
                accepted ? "resignationAccepted" : "resignationDeclined",
                decidedOn.toString(),
                decision);
    }

    /** @return until when what was the member's is to be handed over */
    public LocalDate endMembership(String no) {
        Vacancy vacancy = fieldwork.get(no);
        LocalDate endedOn = Objects.requireNonNullElse(vacancy.endedOn, vacancy.occurredOn);
        LocalDate due = fieldwork.handoverDue(vacancy, endedOn);
        vacancy.endedOn = endedOn;
        vacancy.handoverDue = due;
        // Whom the owners have removed meanwhile has left already, for that reason.
        if (isSeated(vacancy)) {
            members.end(vacancy.memberId, endedOn, vacancy.reason);
        }
        fieldwork.save(vacancy, "membershipEnded", vacancy.memberName, endedOn.toString(), due.toString());
        return due;
    }

    private boolean isSeated(Vacancy vacancy) {
        return members.take(vacancy.memberId).orElseThrow().isSeated();
    }

    /** Decision E4, with the numbers it rests on; of the committee the member was on, never of a later one. */
    public VacancyWay decide(String no) {
        Vacancy vacancy = fieldwork.get(no);
        Committee committee = committees.withVacantSeat(vacancy.memberId).orElse(null);
        if (committee == null) {
            vacancy.way = VacancyWay.NONE;
            vacancy.told = null;
            vacancy.outcome = VacancyOutcome.FILLED_MEANWHILE;
            fieldwork.save(vacancy, "vacancyDecided", Phrase.of("election.vacancy.way." + VacancyWay.NONE));
            return VacancyWay.NONE;
        }
        Profile profile = fieldwork.profile(vacancy);
        VacancyDecision.Answer answer = committees.consequence(committee, profile);
        vacancy.way = answer.way();
        vacancy.told = StoredPhrase.write(committees.told(committee, profile, answer));
        fieldwork.save(vacancy, "vacancyDecided", Phrase.of("election.vacancy.way." + answer.way()));
        return answer.way();
    }

    /** Who comes next by votes; nobody where the last one has been taken meanwhile. */
    public Optional<CommitteeMember> nextAlternate(String no) {
        return alternate(fieldwork.get(no));
    }

    private Optional<CommitteeMember> alternate(Vacancy vacancy) {
        return committees.withVacantSeat(vacancy.memberId).stream()
                .flatMap(committee -> committee.alternates().stream())
                .findFirst();
    }

    /**
     * @param asked who has answered, as {@link #nextAlternate} told
     * @return whether the seat is filled; where not, the decision is made again without this alternate
     * @throws Conflict where somebody else comes next by now: the answer is not theirs
     */
    public boolean promote(String no, long asked, boolean consents, LocalDate answeredOn, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        fieldwork.requireBetween("answeredOn", answeredOn, Objects.requireNonNull(vacancy.endedOn));
        members.take(vacancy.memberId);
        Optional<CommitteeMember> next = alternate(vacancy);
        if (next.isEmpty()) {
            boolean vacant = committees.withVacantSeat(vacancy.memberId).isPresent();
            fieldwork.save(vacancy, actor, vacant ? "noAlternateLeft" : "seatFilledMeanwhile");
            return false;
        }
        CommitteeMember alternate = next.get();
        if (alternate.id() != asked) {
            throw Conflict.inState("" + alternate.id(), Phrase.of("election.vacancy.notNext", alternate.name()));
        }
        if (consents) {
            members.seat(alternate.id(), Seat.MEMBER, answeredOn);
            vacancy.filledBy = alternate.name();
            vacancy.outcome = VacancyOutcome.PROMOTED;
        } else {
            members.end(alternate.id(), answeredOn, MembershipEnd.DECLINED);
        }
        fieldwork.save(
                vacancy,
                actor,
                consents ? "alternatePromoted" : "alternateDeclined",
                alternate.name(),
                answeredOn.toString());
        return consents;
    }

    public void receiveHandover(String no, LocalDate receivedOn, String receivedBy, String items, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        fieldwork.requireBetween("receivedOn", receivedOn, vacancy.occurredOn);
        vacancy.handedOverOn = receivedOn;
        fieldwork.save(vacancy, actor, "memberHandedOver", receivedOn.toString(), receivedBy, items);
    }

    /** The seat is filled by an election: the one just opened, or one that was open already. */
    void leaveToElection(String no, String electionNo, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        vacancy.electionNo = electionNo;
        vacancy.outcome = VacancyOutcome.LEFT_TO_ELECTION;
        fieldwork.save(vacancy, actor, "leftToElection", electionNo);
    }

    /** The term has ended meanwhile: the re-election fills all seats. */
    void leaveToReElection(String no, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        vacancy.outcome = VacancyOutcome.LEFT_TO_ELECTION;
        fieldwork.save(vacancy, actor, "leftToReElection");
    }

    /** All seats are taken, or another committee is in office. */
    void leaveFilled(String no, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        vacancy.outcome = VacancyOutcome.FILLED_MEANWHILE;
        fieldwork.save(vacancy, actor, "seatFilledMeanwhile");
    }

    public void close(String no) {
        Vacancy vacancy = fieldwork.get(no);
        vacancy.endedAt = fieldwork.now();
        fieldwork.save(
                vacancy,
                "vacancyClosed",
                Phrase.of("election.vacancy.outcome." + Objects.requireNonNull(vacancy.outcome)));
    }
}
