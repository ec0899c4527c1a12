package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.Compound;
import org.hemei.registry.MembershipEnd;
import org.hemei.rulebook.Profile;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Component;

/** Writes down that a member leaves, and sets going what follows. */
@Component
class VacancyOpening {

    private final VacancyFieldwork fieldwork;
    private final ElectionNumbers numbers;
    private final Worklist worklist;
    private final VacancyProcess process;

    VacancyOpening(VacancyFieldwork fieldwork, ElectionNumbers numbers, Worklist worklist, VacancyProcess process) {
        this.fieldwork = fieldwork;
        this.numbers = numbers;
        this.worklist = worklist;
        this.process = process;
    }

    /** @return the number of the vacancy */
    String open(
            Compound compound,
            String street,
            CommitteeMember member,
            MembershipEnd reason,
            LocalDate occurredOn,
            String evidence,
            Profile profile,
            Actor actor) {
        Vacancy vacancy = new Vacancy(
                numbers.nextVacancy(fieldwork.today().getYear()),
                compound.code(),
                street,
                member.id(),
                member.name(),
                reason,
                occurredOn,
                evidence,
                profile.name(),
                profile.version(),
                fieldwork.now(),
                actor.username());
        worklist.describe(new CaseCard(
                vacancy.vacancyNo,
                compound.name(),
                "",
                "",
                List.of(),
                "election.vacancy",
                compound.name(),
                "/committees/" + compound.code()));
        boolean decisionNeeded = reason == MembershipEnd.RESIGNED && profile.flag("election.resignationNeedsDecision");
        fieldwork.save(
                vacancy,
                actor,
                "endingRecorded",
                member.name(),
                Phrase.of("election.ending." + reason),
                occurredOn.toString());
        process.start(vacancy.vacancyNo, street, decisionNeeded);
        return vacancy.vacancyNo;
    }

    /** The owners have removed somebody whose resignation was still to be decided on: what follows is the same. */
    void overtake(Vacancy resignation, LocalDate endedOn, Actor actor) {
        resignation.endedOn = endedOn;
        fieldwork.save(resignation, actor, "memberRemoved", resignation.memberName);
    }
}
