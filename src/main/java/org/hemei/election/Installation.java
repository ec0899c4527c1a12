package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the result to a committee with a chair, a certificate and seals. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Installation {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final CommitteeTerms terms;
    private final Seating seating;
    private final ElectionSearch search;
    private final Ending ending;
    private final CommitteeMeetings meetings;

    Installation(
            Fieldwork fieldwork,
            ElectionClock clock,
            CommitteeTerms terms,
            Seating seating,
            ElectionSearch search,
            Ending ending,
            CommitteeMeetings meetings) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.terms = terms;
        this.seating = seating;
        this.search = search;
        this.ending = ending;
        this.meetings = meetings;
    }

    /**
     * What follows on a published result.
     *
     * @param seatsTaken false where the term ended before the by-election for it did: there is nothing to file then
     * @param chairNeeded whether a chair is to be elected now
     */
    public record Published(boolean seatsTaken, boolean chairNeeded) {}

    /** Whoever was elected to a vacant seat is a member from then on. */
    public Published publishResult(String electionNo, LocalDate publishedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("publishedOn", publishedOn, electedOn(election));
        clock.meet(election, ElectionClock.RESULT_PUBLICATION);
        clock.setObjections(election, publishedOn);
        boolean chairNeeded = !election.isByElection() || seating.join(election);
        if (!chairNeeded) {
            clock.meet(election, ElectionClock.COMMITTEE_MEETING);
        }
        boolean seatsTaken = election.outcome != Outcome.SEATS_VACANT;
        election.enter(chairNeeded ? Step.CHAIR : Step.FILING);
        fieldwork.save(election, actor, "resultPublished", publishedOn.toString());
        if (!seatsTaken) {
            fieldwork.save(election, actor, "seatsLeftVacant");
        }
        return new Published(seatsTaken, chairNeeded);
    }

    /** Those among whom the chair is chosen: all members there are then. */
    public List<String> elected(String electionNo) {
        Election election = fieldwork.get(electionNo);
        return election.isByElection()
                ? seating.members(election)
                : election.elected().stream().map(Candidate::name).toList();
    }

    public void electChair(String electionNo, LocalDate metOn, String chair, @Nullable String deputy, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("metOn", metOn, electedOn(election));
        if (chair.equals(deputy)) {
            throw new InvalidInput("deputy", Code.DUPLICATE, Phrase.of("election.chair.same"));
        }
        election.chair = chair;
        election.deputy = deputy;
        if (election.isByElection()) {
            seating.chair(election, metOn);
        }
        meetings.chairElected(election.compound, metOn, chair, actor);
        clock.meet(election, ElectionClock.COMMITTEE_MEETING);
        election.enter(Step.FILING);
        fieldwork.save(election, actor, "chairElected", metOn.toString(), chair);
    }

    /**
     * @return until when the authority is to answer; null where no rule says so
     * @throws Conflict while there is time to object to the result, where the locality gives it
     */
    public @Nullable LocalDate file(String electionNo, LocalDate filedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("filedOn", filedOn, electedOn(election));
        election.running(ElectionClock.RESULT_OBJECTIONS)
                .filter(objections -> !fieldwork.today().isAfter(objections.due()))
                .ifPresent(objections -> {
                    throw Conflict.inState(
                            election.step.name(),
                            Phrase.of(
                                    "election.filing.objections",
                                    objections.due().toString()));
                });
        clock.meet(election, ElectionClock.RESULT_OBJECTIONS);
        election.filedOn = filedOn;
        clock.meet(election, ElectionClock.FILING);
        LocalDate due = clock.knows(election, ElectionClock.FILING_DECISION)
                ? clock.set(election, ElectionClock.FILING_DECISION, Step.FILING, filedOn)
                : null;
        fieldwork.save(election, actor, "filed", filedOn.toString());
        return due;
    }

    public void recordCertificate(String electionNo, LocalDate answeredOn, String certificateNo, Actor actor) {
        Election election = answered(electionNo, answeredOn);
        election.certificateNo = certificateNo;
        if (election.isByElection()) {
            election.enter(Step.HANDOVER);
        }
        fieldwork.save(election, actor, "certified", answeredOn.toString(), certificateNo);
    }

    public void recordReturn(String electionNo, LocalDate answeredOn, String missing, Actor actor) {
        fieldwork.save(answered(electionNo, answeredOn), actor, "filingReturned", answeredOn.toString(), missing);
    }

    private Election answered(String electionNo, LocalDate answeredOn) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("answeredOn", answeredOn, Objects.requireNonNull(election.filedOn));
        clock.meet(election, ElectionClock.FILING_DECISION);
        return election;
    }

    /** With its seals the committee is in office; its term begins when the old one has ended. */
    public void makeSeals(String electionNo, String permitNo, LocalDate madeOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("madeOn", madeOn, Objects.requireNonNull(election.filedOn));
        election.sealPermitNo = permitNo;
        election.sealsOn = madeOn;
        election.enter(Step.HANDOVER);
        fieldwork.save(election, actor, "sealsMade", madeOn.toString(), permitNo);
        LocalDate begins = electedOn(election);
        if (election.termEndsOn != null && begins.isBefore(election.termEndsOn.plusDays(1))) {
            begins = election.termEndsOn.plusDays(1);
        }
        LocalDate ends = begins.plusYears(clock.profile(election).number("election.termYears"))
                .minusDays(1);
        CommitteeTerm term = new CommitteeTerm(election.compound, begins, ends, election.seats, election.chair);
        terms.register(term);
        seating.seat(election, term);
        // Until the old term is over, its vacant seats may still be filled.
        if (!begins.isAfter(fieldwork.today().plusDays(1))) {
            search.openByElectionIn(election.compound).ifPresent(no -> ending.overtake(no, electionNo));
        }
    }

    private static LocalDate electedOn(Election election) {
        return Objects.requireNonNull(election.countedOn);
    }
}
