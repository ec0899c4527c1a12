package org.hemei.voting.assembly;

import java.time.LocalDate;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CountCertification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The window of a vote: kept open long enough, then counted and signed for by two people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteWindow {

    private final VoteWork work;
    private final VoteClock clock;
    private final BallotCounts counts;
    private final CountCertification certification;

    VoteWindow(VoteWork work, VoteClock clock, BallotCounts counts, CountCertification certification) {
        this.work = work;
        this.clock = clock;
        this.counts = counts;
        this.certification = certification;
    }

    /**
     * @param returned how many sealed papers came back, in digits; never more than were issued
     * @throws Conflict before the window is over: until then nobody opens a box
     */
    public void openBoxes(String voteNo, String returned, Actor actor) {
        OwnersVote vote = closed(voteNo);
        requireReturned(vote, returned);
        vote.enter(VoteStep.COUNT);
        work.save(vote, actor, "voteBoxesOpened", returned);
    }

    /** Where too few ballots have come back: once, and within the longest window. */
    public void extend(String voteNo, LocalDate until, String returned, Actor actor) {
        OwnersVote vote = closed(voteNo);
        requireReturned(vote, returned);
        if (vote.windowExtended) {
            throw new InvalidInput("decision", Code.IMPOSSIBLE, Phrase.of("voting.window.extendedOnce"));
        }
        LocalDate opened = Objects.requireNonNull(vote.windowOpensOn);
        LocalDate latest = clock.count(vote, VoteClock.LONGEST_WINDOW, opened).due();
        LocalDate earliest = work.today();
        if (until.isBefore(earliest) || until.isAfter(latest)) {
            throw new InvalidInput(
                    "extendedTo",
                    Code.IMPOSSIBLE,
                    Phrase.of("voting.window.range", earliest.toString(), latest.toString()));
        }
        vote.windowClosesOn = until;
        vote.windowExtended = true;
        counts.extend(vote.countNo(), until);
        work.save(vote, actor, "voteExtended", until.toString(), returned);
    }

    /** The last day of the present window. */
    public LocalDate closesOn(String voteNo) {
        return Objects.requireNonNull(work.get(voteNo).windowClosesOn);
    }

    private void requireReturned(OwnersVote vote, String returned) {
        int issued = counts.handedOut(vote.countNo());
        if (!returned.matches("[0-9]{1,7}") || Integer.parseInt(returned) > issued) {
            throw new InvalidInput("returned", Code.RANGE, Phrase.of("voting.window.returned", "" + issued));
        }
    }

    private OwnersVote closed(String voteNo) {
        OwnersVote vote = work.get(voteNo);
        LocalDate closes = Objects.requireNonNull(vote.windowClosesOn);
        if (!work.today().isAfter(closes)) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.window.open", closes.toString()));
        }
        return vote;
    }

    /** The first signature under the balance; what was chosen, nobody sees before the second. */
    public void certify(String voteNo, LocalDate countedOn, String watchers, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        work.requireBetween(
                "countedOn",
                countedOn,
                Objects.requireNonNull(vote.windowClosesOn).plusDays(1));
        certification.sign(vote.countNo(), actor);
        vote.countedOn = countedOn;
        work.save(vote, actor, "voteCountSigned", countedOn.toString(), watchers);
    }

    /** @throws Conflict for whoever has signed first */
    public void countersign(String voteNo, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        certification.certify(vote.countNo(), actor);
        work.save(vote, actor, "voteCountCertified");
    }
}
