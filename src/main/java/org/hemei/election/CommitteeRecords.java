package org.hemei.election;

import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads committees for those who see the elections of their street; every look at a departure is written down. */
@Service
public class CommitteeRecords {

    private static final int MEETINGS_SHOWN = 12;

    private final Committees committees;
    private final Vacancies vacancies;
    private final VacancyFieldwork fieldwork;
    private final ElectionSearch search;
    private final CommitteeMeetingStore meetings;
    private final ElectionAccess access;
    private final Compounds compounds;
    private final Offices offices;
    private final CaseRules rules;
    private final Audit audit;

    CommitteeRecords(
            Committees committees,
            Vacancies vacancies,
            VacancyFieldwork fieldwork,
            ElectionSearch search,
            CommitteeMeetingStore meetings,
            ElectionAccess access,
            Compounds compounds,
            Offices offices,
            CaseRules rules,
            Audit audit) {
        this.committees = committees;
        this.vacancies = vacancies;
        this.fieldwork = fieldwork;
        this.search = search;
        this.meetings = meetings;
        this.access = access;
        this.compounds = compounds;
        this.offices = offices;
        this.rules = rules;
        this.audit = audit;
    }

    /** A compound and the street that looks after its elections. */
    record Place(Compound compound, Office street) {}

    /** @throws NotFound where there is no such compound, or its elections are none of this person's business */
    Place visible(String code, Actor actor) {
        Compound compound = compounds.find(code).orElseThrow(() -> new NotFound("compound " + code));
        Office street = offices.handling(compound.community(), Tier.STREET);
        if (!access.sees(actor, street.code())) {
            audit.refused(code, actor);
            throw new NotFound("compound " + code);
        }
        return new Place(compound, street);
    }

    /** Whether this person writes down what becomes of the committee: a supervisor of its street. */
    boolean mayKeep(Place place, Actor actor) {
        return actor.serves(place.street().code(), Role.SUPERVISOR) && !actor.has(Role.AUDITOR);
    }

    /** @throws NotFound where there is no such compound, or this person may not know of it */
    @Transactional
    public CommitteeFile open(String code, Actor actor) {
        Place place = visible(code, actor);
        Committee committee = committees.latest(code).orElse(null);
        boolean inOffice = committee != null && !committees.isOver(committee.term());
        VacancyDecision.Answer answer =
                inOffice && committee.vacantSeats() > 0 ? committees.consequence(committee, rules.forNewCase()) : null;
        List<CommitteeFile.Departure> departures = vacancies.findByCompoundOrderByOpenedAtDesc(code).stream()
                .map(vacancy -> departure(vacancy, place.compound(), actor))
                .toList();
        return new CommitteeFile(
                place.compound(),
                place.street(),
                committee,
                inOffice,
                answer == null ? null : answer.way(),
                answer == null ? List.of() : told(committee, answer),
                departures,
                search.allOpenIn(code),
                meetings.of(code, MEETINGS_SHOWN),
                mayKeep(place, actor));
    }

    private List<Phrase> told(@Nullable Committee committee, VacancyDecision.Answer answer) {
        return committee == null ? List.of() : committees.told(committee, rules.forNewCase(), answer);
    }

    /** A departure alone, for whoever has a task of it. */
    @Transactional
    public CommitteeFile.Departure departure(String vacancyNo, Actor actor) {
        Vacancy vacancy = fieldwork.get(vacancyNo);
        if (!access.sees(actor, vacancy.street)) {
            audit.refused(vacancyNo, actor);
            throw new NotFound("vacancy " + vacancyNo);
        }
        return departure(vacancy, compounds.find(vacancy.compound).orElseThrow(), actor);
    }

    private CommitteeFile.Departure departure(Vacancy vacancy, Compound compound, Actor actor) {
        audit.glanced(vacancy.vacancyNo, actor);
        Profile profile = fieldwork.profile(vacancy);
        return new CommitteeFile.Departure(
                vacancy.vacancyNo,
                compound.name(),
                vacancy.memberName,
                vacancy.reason,
                vacancy.occurredOn,
                vacancy.evidence,
                vacancy.endedOn,
                vacancy.handoverDue,
                profile.rule(VacancyFieldwork.HANDOVER),
                vacancy.handedOverOn,
                vacancy.way,
                vacancy.reasons(),
                vacancy.electionNo,
                vacancy.filledBy,
                vacancy.outcome,
                vacancy.endedAt,
                audit.history(vacancy.vacancyNo));
    }
}
