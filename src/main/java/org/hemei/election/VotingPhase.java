package org.hemei.election;

import java.time.LocalDate;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CountCertification;
import org.hemei.voting.count.CountRules;
import org.hemei.voting.count.Recounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The vote: announced in time, kept open long enough, counted by two people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VotingPhase {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final BallotCounts counts;
    private final CountCertification certification;
    private final Recounts recounts;
    private final Seating seating;

    VotingPhase(
            Fieldwork fieldwork,
            ElectionClock clock,
            BallotCounts counts,
            CountCertification certification,
            Recounts recounts,
            Seating seating) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.counts = counts;
        this.certification = certification;
        this.recounts = recounts;
        this.seating = seating;
    }

    /**
     * Of a written vote the notice counts to the first day of its window (Property Management Regulations 14).
     *
     * @throws InvalidInput where the notice came too late for the window, or the window is too short or too long
     */
    public void giveNotice(String electionNo, LocalDate noticeOn, LocalDate opensOn, LocalDate closesOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("noticeOn", noticeOn, Objects.requireNonNull(election.groupFormedOn));
        recountSeats(election);
        LocalDate latest =
                clock.count(election, ElectionClock.MEETING_NOTICE, opensOn).due();
        if (noticeOn.isAfter(latest)) {
            throw new InvalidInput(
                    "noticeOn",
                    Code.IMPOSSIBLE,
                    Phrase.of("election.notice.late", opensOn.toString(), latest.toString()));
        }
        LocalDate earliestEnd =
                clock.count(election, ElectionClock.VOTING_MINIMUM, opensOn).due();
        if (closesOn.isBefore(earliestEnd) || closesOn.isAfter(latestEnd(election, opensOn))) {
            throw new InvalidInput(
                    "closesOn",
                    Code.IMPOSSIBLE,
                    Phrase.of(
                            "election.window.range",
                            earliestEnd.toString(),
                            latestEnd(election, opensOn).toString()));
        }
        election.noticeOn = noticeOn;
        election.windowOpensOn = opensOn;
        election.windowClosesOn = closesOn;
        election.windowExtended = false;
        election.enter(Step.VOTING);
        clock.set(election, ElectionClock.MEETING_NOTICE, Step.MEETING_NOTICE, opensOn);
        clock.meet(election, ElectionClock.MEETING_NOTICE);
        clock.meet(election, ElectionClock.FIRST_ASSEMBLY);
        counts.open(
                election.countNo(),
                electionNo,
                opensOn,
                closesOn,
                election.onBallot().stream().map(Candidate::name).toList(),
                election.openSeats(),
                CountRules.of(clock.profile(election)));
        if (clock.profile(election).flag("voting.openVoting")) {
            recounts.openVotes(election.countNo());
        }
        fieldwork.save(election, actor, "noticeGiven", noticeOn.toString(), opensOn.toString(), closesOn.toString());
    }

    /** Nobody is elected to a seat that an alternate has taken meanwhile, or that is not there any more. */
    private void recountSeats(Election election) {
        if (!election.isByElection() || election.round > 1) {
            return;
        }
        election.seats = seating.vacantSeats(election);
        if (election.seats == 0) {
            throw new InvalidInput("noticeOn", Code.IMPOSSIBLE, Phrase.of("election.notice.noSeat"));
        }
    }

    private LocalDate latestEnd(Election election, LocalDate opensOn) {
        return clock.count(election, ElectionClock.VOTING_MAXIMUM, opensOn).due();
    }

    /** @throws Conflict before the window is over: until then nobody opens a box */
    public void openBoxes(String electionNo, Actor actor) {
        Election election = closed(electionNo);
        clock.meet(election, ElectionClock.ASSEMBLY_BEFORE_EXPIRY);
        election.enter(Step.COUNT);
        fieldwork.save(election, actor, "boxesOpened");
    }

    /** Where too few ballots have come back: once, and within the longest window. */
    public void extend(String electionNo, LocalDate until, Actor actor) {
        Election election = closed(electionNo);
        if (election.windowExtended) {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("election.window.extendedOnce"));
        }
        LocalDate latest = latestEnd(election, Objects.requireNonNull(election.windowOpensOn));
        LocalDate earliest = fieldwork.today();
        if (until.isBefore(earliest) || until.isAfter(latest)) {
            throw new InvalidInput(
                    "extendedTo",
                    Code.IMPOSSIBLE,
                    Phrase.of("election.window.range", earliest.toString(), latest.toString()));
        }
        election.windowClosesOn = until;
        election.windowExtended = true;
        counts.extend(election.countNo(), until);
        fieldwork.save(election, actor, "windowExtended", until.toString());
    }

    /** The last day of the present window. */
    public LocalDate closesOn(String electionNo) {
        return Objects.requireNonNull(fieldwork.get(electionNo).windowClosesOn);
    }

    private Election closed(String electionNo) {
        Election election = fieldwork.get(electionNo);
        LocalDate closes = Objects.requireNonNull(election.windowClosesOn);
        if (!fieldwork.today().isAfter(closes)) {
            throw Conflict.inState(election.step.name(), Phrase.of("election.window.open", closes.toString()));
        }
        return election;
    }

    /** The first signature under the balance; what was chosen, nobody sees before the second. */
    public void certify(String electionNo, LocalDate countedOn, String watchers, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween(
                "countedOn",
                countedOn,
                Objects.requireNonNull(election.windowClosesOn).plusDays(1));
        certification.sign(election.countNo(), actor);
        election.countedOn = countedOn;
        fieldwork.save(election, actor, "countSigned", countedOn.toString(), watchers);
    }

    /** @throws Conflict for whoever has signed first */
    public void countersign(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        certification.certify(election.countNo(), actor);
        fieldwork.save(election, actor, "countCertified");
    }
}
