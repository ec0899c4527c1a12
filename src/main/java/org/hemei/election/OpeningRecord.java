package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compound;
import org.hemei.rulebook.Profile;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down an election that may be opened, with its first time limits, and sets its process going. */
@Component
class OpeningRecord {

    private final Fieldwork fieldwork;
    private final ElectionNumbers numbers;
    private final ElectionClock clock;
    private final CommitteeTerms terms;
    private final Committees committees;
    private final Worklist worklist;
    private final ElectionProcess process;
    private final RemovalProcess removals;

    OpeningRecord(
            Fieldwork fieldwork,
            ElectionNumbers numbers,
            ElectionClock clock,
            CommitteeTerms terms,
            Committees committees,
            Worklist worklist,
            ElectionProcess process,
            RemovalProcess removals) {
        this.fieldwork = fieldwork;
        this.numbers = numbers;
        this.clock = clock;
        this.terms = terms;
        this.committees = committees;
        this.worklist = worklist;
        this.process = process;
        this.removals = removals;
    }

    /** @param actor null where a timer opens it */
    String open(Compound compound, Office street, Kind kind, int seats, Profile profile, @Nullable Actor actor) {
        LocalDate today = fieldwork.today();
        Election election = new Election(
                numbers.next(today.getYear()),
                compound.code(),
                street.code(),
                kind,
                seats,
                profile.name(),
                profile.version(),
                fieldwork.now(),
                actor == null ? "system" : actor.username());
        worklist.describe(new CaseCard(
                election.electionNo,
                compound.name(),
                "",
                "",
                List.of(),
                "election.kind." + kind,
                compound.name(),
                "/elections/" + election.electionNo));
        if (kind == Kind.REMOVAL) {
            openRemoval(election, actor);
            return election.electionNo;
        }
        ElectionProcess.Start start =
                switch (kind) {
                    case REMOVAL -> throw new IllegalStateException("opened above");
                    case FIRST -> first(election, today);
                    case BY_ELECTION -> toVacantSeats(election, today);
                    case RE_ELECTION ->
                        committees
                                .inOffice(compound.code())
                                .filter(committee -> committees.isSpent(committee, profile))
                                .map(committee -> early(election, committee.term(), today))
                                .orElseGet(() -> again(election, today));
                };
        Object[] told = {Phrase.of("election.kind." + kind), "" + seats};
        if (actor == null) {
            fieldwork.save(election, "openedByTerm", told);
        } else {
            fieldwork.save(election, actor, "open", told);
        }
        process.start(start);
        return election.electionNo;
    }

    private void openRemoval(Election election, @Nullable Actor actor) {
        election.termEndsOn =
                committees.inOffice(election.compound).orElseThrow().term().endsOn();
        election.enter(Step.PROPOSAL);
        fieldwork.save(election, Objects.requireNonNull(actor), "openedRemoval");
        removals.start(election.electionNo, election.street);
    }

    private ElectionProcess.Start first(Election election, LocalDate today) {
        LocalDate groupDue = clock.set(election, ElectionClock.GROUP, Step.FORM_GROUP, today);
        return new ElectionProcess.Start(
                election.electionNo,
                election.street,
                election.kind,
                ElectionProcess.FirstStep.TRIGGER,
                groupDue,
                null,
                null,
                null);
    }

    /** For what is left of the term; no committee goes, and none has to report. */
    private ElectionProcess.Start toVacantSeats(Election election, LocalDate today) {
        election.termEndsOn =
                committees.inOffice(election.compound).orElseThrow().term().endsOn();
        LocalDate groupDue = clock.set(election, ElectionClock.GROUP, Step.FORM_GROUP, today);
        return new ElectionProcess.Start(
                election.electionNo,
                election.street,
                election.kind,
                ElectionProcess.FirstStep.GROUP,
                groupDue,
                null,
                null,
                null);
    }

    /** Nobody is left who could act for the owners: the term ends now, and no report is awaited. */
    private ElectionProcess.Start early(Election election, CommitteeTerm term, LocalDate today) {
        LocalDate ends = today.isAfter(term.beginsOn()) ? today : today.plusDays(1);
        terms.endEarly(term, ends);
        election.early = true;
        election.termEndsOn = ends;
        LocalDate groupDue = clock.set(election, ElectionClock.GROUP, Step.FORM_GROUP, today);
        LocalDate handoverDue = clock.set(election, ElectionClock.HANDOVER, Step.HANDOVER, ends);
        return new ElectionProcess.Start(
                election.electionNo,
                election.street,
                election.kind,
                ElectionProcess.FirstStep.GROUP,
                groupDue,
                null,
                ends,
                handoverDue);
    }

    private ElectionProcess.Start again(Election election, LocalDate today) {
        LocalDate ends =
                terms.latest(election.compound).map(CommitteeTerm::endsOn).orElseThrow();
        election.termEndsOn = ends;
        LocalDate reportDue = clock.set(election, ElectionClock.EXPIRY_REPORT, Step.FORM_GROUP, ends);
        LocalDate handoverDue = clock.set(election, ElectionClock.HANDOVER, Step.HANDOVER, ends);
        if (clock.knows(election, ElectionClock.ASSEMBLY_BEFORE_EXPIRY)) {
            clock.set(election, ElectionClock.ASSEMBLY_BEFORE_EXPIRY, Step.VOTING, ends);
        }
        return new ElectionProcess.Start(
                election.electionNo,
                election.street,
                election.kind,
                ElectionProcess.FirstStep.REPORT,
                clock.count(election, ElectionClock.GROUP, today).due(),
                reportDue,
                ends,
                handoverDue);
    }
}
