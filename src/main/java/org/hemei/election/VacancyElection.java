package org.hemei.election;

import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the election that a vacancy calls for, or leaves the seat to one that is open already. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VacancyElection {

    private final VacancyFieldwork fieldwork;
    private final VacancyPhase phase;
    private final Committees committees;
    private final Opening opening;
    private final ElectionSearch search;

    VacancyElection(
            VacancyFieldwork fieldwork,
            VacancyPhase phase,
            Committees committees,
            Opening opening,
            ElectionSearch search) {
        this.fieldwork = fieldwork;
        this.phase = phase;
        this.committees = committees;
        this.opening = opening;
        this.search = search;
    }

    /** @throws InvalidInput where an election is open already */
    public void open(String vacancyNo, Kind kind, Actor actor) {
        Vacancy vacancy = fieldwork.get(vacancyNo);
        underWay(vacancy, kind).ifPresent(no -> {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("election.vacancy.underWay", no));
        });
        if (committees.withVacantSeat(vacancy.memberId).isEmpty()) {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("election.vacancy.filled"));
        }
        Committee committee = committees.inOffice(vacancy.compound).orElse(null);
        if (committee == null) {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("election.open.noTerm"));
        }
        String seats = "" + committee.term().seats();
        phase.leaveToElection(
                vacancyNo, opening.open(new OpeningForm(vacancy.compound, kind.name(), seats), actor), actor);
    }

    /** @throws InvalidInput where the seat is vacant, with neither an election nor the end of the term to leave it to */
    public void leave(String vacancyNo, Kind kind, Actor actor) {
        Vacancy vacancy = fieldwork.get(vacancyNo);
        Optional<String> open = underWay(vacancy, kind);
        if (committees.withVacantSeat(vacancy.memberId).isEmpty()) {
            phase.leaveFilled(vacancyNo, actor);
        } else if (open.isPresent()) {
            phase.leaveToElection(vacancyNo, open.get(), actor);
        } else if (committees.inOffice(vacancy.compound).isEmpty()) {
            phase.leaveToReElection(vacancyNo, actor);
        } else {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("election.vacancy.noElection"));
        }
    }

    /** A by-election does not do where the whole committee is to be elected anew. */
    private Optional<String> underWay(Vacancy vacancy, Kind kind) {
        Optional<String> whole = search.openIn(vacancy.compound);
        return kind == Kind.BY_ELECTION ? whole.or(() -> search.openByElectionIn(vacancy.compound)) : whole;
    }
}
