package org.hemei.election;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hemei.offices.Actor;
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
        if (accepted) {
            vacancy.endedOn = decidedOn;
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
        members.end(vacancy.memberId, endedOn, vacancy.reason);
        fieldwork.save(vacancy, "membershipEnded", vacancy.memberName, endedOn.toString(), due.toString());
        return due;
    }

    /** Decision E4, with the numbers it rests on. */
    public VacancyWay decide(String no) {
        Vacancy vacancy = fieldwork.get(no);
        Committee committee = committees.latest(vacancy.compound).orElseThrow();
        Profile profile = fieldwork.profile(vacancy);
        VacancyDecision.Answer answer = committees.consequence(committee, profile);
        vacancy.way = answer.way();
        vacancy.told = StoredPhrase.write(committees.told(committee, profile, answer));
        fieldwork.save(vacancy, "vacancyDecided", Phrase.of("election.vacancy.way." + answer.way()));
        return answer.way();
    }

    /** Who comes next by votes; nobody where the last one has been taken meanwhile. */
    public Optional<String> nextAlternate(String no) {
        return alternate(fieldwork.get(no)).map(CommitteeMember::name);
    }

    private Optional<CommitteeMember> alternate(Vacancy vacancy) {
        return committees.latest(vacancy.compound).stream()
                .flatMap(committee -> committee.alternates().stream())
                .findFirst();
    }

    /** @return whether the seat is filled; where not, the decision is made again without this alternate */
    public boolean promote(String no, boolean consents, LocalDate answeredOn, Actor actor) {
        Vacancy vacancy = fieldwork.get(no);
        fieldwork.requireBetween("answeredOn", answeredOn, Objects.requireNonNull(vacancy.endedOn));
        Optional<CommitteeMember> next = alternate(vacancy);
        if (next.isEmpty()) {
            fieldwork.save(vacancy, actor, "noAlternateLeft");
            return false;
        }
        CommitteeMember alternate = next.get();
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

    public void close(String no) {
        Vacancy vacancy = fieldwork.get(no);
        vacancy.endedAt = fieldwork.now();
        fieldwork.save(
                vacancy,
                "vacancyClosed",
                Phrase.of("election.vacancy.outcome." + Objects.requireNonNull(vacancy.outcome)));
    }
}
