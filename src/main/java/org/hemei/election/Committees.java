package org.hemei.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.rulebook.Profile;
import org.springframework.stereotype.Component;

/** The committees in office, and what follows where a seat is vacant. */
@Component
class Committees {

    private final CommitteeTerms terms;
    private final CommitteeMembers members;
    private final VacancyDecision decision;
    private final Clock clock;

    Committees(CommitteeTerms terms, CommitteeMembers members, VacancyDecision decision, Clock clock) {
        this.terms = terms;
        this.members = members;
        this.decision = decision;
        this.clock = clock;
    }

    /** Of the term that has begun last, even where it has ended. */
    Optional<Committee> latest(String compound) {
        return terms.begunBy(LocalDate.now(clock), compound).map(this::of);
    }

    /** As long as its term runs. */
    Optional<Committee> inOffice(String compound) {
        return latest(compound).filter(committee -> !isOver(committee.term()));
    }

    /** The committee of somebody whose seat is vacant; nothing where none of its seats is, or a newer term has begun. */
    Optional<Committee> withVacantSeat(long memberId) {
        return members.find(memberId)
                .flatMap(member -> latest(member.compound())
                        .filter(committee -> committee.term().beginsOn().equals(member.termBeginsOn())))
                .filter(committee -> committee.vacantSeats() > 0);
    }

    boolean isOver(CommitteeTerm term) {
        return term.endsOn().isBefore(LocalDate.now(clock));
    }

    private Committee of(CommitteeTerm term) {
        return new Committee(term, members.of(term));
    }

    /** Decision E4, for a committee with a vacant seat. */
    VacancyDecision.Answer consequence(Committee committee, Profile profile) {
        return decision.decide(question(committee, profile));
    }

    /** The numbers it rests on, and the reason with its article. */
    List<Phrase> told(Committee committee, Profile profile, VacancyDecision.Answer answer) {
        VacancyDecision.Question asked = question(committee, profile);
        return List.of(
                Phrase.of(
                        "election.vacancy.numbers",
                        "" + asked.seats(),
                        "" + asked.seated(),
                        "" + asked.alternates(),
                        "" + asked.fewest()),
                Phrase.of("election.vacancy.ground." + answer.ground(), "" + 2 * asked.seated(), "" + asked.seats()));
    }

    private VacancyDecision.Question question(Committee committee, Profile profile) {
        int seats = committee.term().seats();
        return new VacancyDecision.Question(
                committee.alternates().size(),
                committee.seated().size(),
                seats,
                CommitteeShape.fewest(seats, profile),
                profile.word("election.fullReelection"));
    }

    /** Why no by-election can be held in a compound; empty where it is what decision E4 asks for. */
    Optional<Phrase> noByElection(String compound, Profile profile) {
        Optional<Committee> found = inOffice(compound);
        if (found.isEmpty()) {
            return Optional.of(Phrase.of("election.open.noTerm"));
        }
        Committee committee = found.get();
        if (!committee.isKnown()) {
            return Optional.of(Phrase.of("election.open.membersUnknown"));
        }
        if (committee.vacantSeats() == 0) {
            return Optional.of(Phrase.of("election.open.noVacancy"));
        }
        return switch (consequence(committee, profile).way()) {
            case BY_ELECTION -> Optional.empty();
            case PROMOTE -> Optional.of(Phrase.of("election.open.alternatesFirst"));
            case RE_ELECT -> Optional.of(Phrase.of("election.open.wholeFirst"));
            case NONE -> Optional.of(Phrase.of("election.open.noVacancy"));
        };
    }

    /** Why nobody can be removed in a compound; empty where somebody can. */
    Optional<Phrase> noRemoval(String compound) {
        Optional<Committee> found = inOffice(compound);
        if (found.isEmpty()) {
            return Optional.of(Phrase.of("election.open.noTerm"));
        }
        return found.get().seated().isEmpty()
                ? Optional.of(Phrase.of("election.open.membersUnknown"))
                : Optional.empty();
    }

    /** Whether so few are left that the whole committee is to be elected anew, before its time. */
    boolean isSpent(Committee committee, Profile profile) {
        return committee.vacantSeats() > 0 && consequence(committee, profile).way() == VacancyWay.RE_ELECT;
    }
}
