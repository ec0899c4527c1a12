package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.Compounds;
import org.hemei.registry.MembershipEnd;
import org.hemei.voting.Explanation;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.OwnersVotes;
import org.hemei.voting.assembly.VoteDecided;
import org.hemei.voting.assembly.VoteOpening;
import org.hemei.voting.assembly.VoteOutcome;
import org.hemei.voting.assembly.VoteSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owners decide on a removal (Civil Code art. 278(1) item 3), and what follows: the vote is held here, or on paper or
 * the locality's platform, of which the totals are entered.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RemovalVote {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Removals removals;
    private final Vacancies vacancies;
    private final CommitteeMembers members;
    private final Compounds compounds;
    private final VacancyOpening departures;
    private final RemovalProcess process;
    private final ObjectProvider<OwnersVotes> votes;
    private final CurrentActor current;

    RemovalVote(
            Fieldwork fieldwork,
            ElectionClock clock,
            Removals removals,
            Vacancies vacancies,
            CommitteeMembers members,
            Compounds compounds,
            VacancyOpening departures,
            RemovalProcess process,
            ObjectProvider<OwnersVotes> votes,
            CurrentActor current) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.removals = removals;
        this.vacancies = vacancies;
        this.members = members;
        this.compounds = compounds;
        this.departures = departures;
        this.process = process;
        this.votes = votes;
        this.current = current;
    }

    /**
     * @param title as on the ballot; {@code text} all that is decided
     * @throws InvalidInput where it is to be held here and cannot be
     */
    public void call(String electionNo, Convener convener, boolean here, String title, String text, Actor actor) {
        Election election = fieldwork.get(electionNo);
        Removal removal = removal(electionNo);
        OwnersVotes room = votes.getIfAvailable();
        if (here && room == null) {
            throw new InvalidInput("place", Code.IMPOSSIBLE, Phrase.of("election.removal.notHere"));
        }
        if (here) {
            VoteSubject subject = new VoteSubject(title, text, LegalItem.COMMITTEE, false);
            removal.voteNo = Objects.requireNonNull(room)
                    .open(new VoteOpening(election.compound, convener, List.of(subject), electionNo), actor);
            removals.save(removal);
        }
        fieldwork.save(
                election,
                actor,
                "removalVoteCalled",
                Phrase.of("election.removal.convener." + convener),
                removal.voteNo == null ? "—" : removal.voteNo);
    }

    /** Whether a vote can be held here at all. */
    public boolean isHeldHere() {
        return votes.getIfAvailable() != null;
    }

    public String memberName(String electionNo) {
        return Objects.requireNonNull(removal(electionNo).memberName);
    }

    /** Who is to be removed, on which grounds and facts: what the owners decide on. */
    public List<String> facts(String electionNo) {
        Removal removal = removal(electionNo);
        return List.of(Objects.requireNonNull(removal.memberName), Objects.requireNonNull(removal.facts));
    }

    /**
     * From the totals of a vote that was held elsewhere; exact, by heads and by area.
     *
     * @throws Conflict where the vote is held here: its result is counted, not typed
     * @throws InvalidInput where the owners cannot have been told in time
     */
    public RemovalResult record(String electionNo, LocalDate votedOn, RemovalTotals totals, Actor actor) {
        Election election = fieldwork.get(electionNo);
        Removal removal = removal(electionNo);
        if (removal.voteNo != null) {
            throw Conflict.inState(removal.voteNo, Phrase.of("election.removal.heldHere", removal.voteNo));
        }
        LocalDate heard = Objects.requireNonNull(removal.defendedOn);
        fieldwork.requireBetween("votedOn", votedOn, heard);
        refuseUnannounced(election, votedOn, heard);
        TallyResult tally = new TallyResult(Matter.ORDINARY, totals.all(), totals.participating(), totals.yes());
        return decide(election, votedOn, tally, tally.passed(), actor);
    }

    /** The owners are called once the member was heard, and told of it in time (Property Management Regulations 14). */
    private void refuseUnannounced(Election election, LocalDate votedOn, LocalDate heard) {
        LocalDate latest =
                clock.count(election, ElectionClock.MEETING_NOTICE, votedOn).due();
        if (latest.isBefore(heard)) {
            throw new InvalidInput(
                    "votedOn",
                    Code.IMPOSSIBLE,
                    Phrase.of("election.removal.unannounced", votedOn.toString(), latest.toString(), heard.toString()));
        }
    }

    private RemovalResult decide(Election election, LocalDate votedOn, TallyResult tally, boolean passed, Actor actor) {
        Removal removal = removal(election.electionNo);
        removal.votedOn = votedOn;
        removal.voteTold = StoredPhrase.write(Explanation.of(tally).lines());
        removals.save(removal);
        election.enter(Step.REMOVAL_RESULT);
        fieldwork.save(election, actor, passed ? "removalPassed" : "removalFailed", votedOn.toString());
        return passed ? RemovalResult.REMOVED : RemovalResult.STAYS;
    }

    /** A vote held here has ended: nobody types its result. */
    @EventListener
    void decided(VoteDecided decided) {
        Removal removal = decided.reference() == null
                ? null
                : removals.findById(decided.reference()).orElse(null);
        if (removal == null || !decided.voteNo().equals(removal.voteNo)) {
            return;
        }
        Election election = fieldwork.get(removal.electionNo);
        if (election.isEnded() || election.step != Step.REMOVAL_VOTE) {
            return;
        }
        process.voteDecided(election.electionNo, result(decided, election, removal));
    }

    private RemovalResult result(VoteDecided decided, Election election, Removal removal) {
        if (decided.outcome() == VoteOutcome.CANCELLED) {
            removal.voteNo = null;
            removals.save(removal);
            fieldwork.save(election, "removalVoteCalledOff", decided.voteNo());
            return RemovalResult.CALLED_OFF;
        }
        VoteDecided.Result matter = decided.results().get(0);
        boolean passed = decided.outcome() == VoteOutcome.DECIDED && matter.passed();
        return decide(election, fieldwork.today(), matter.tally(), passed, current.orSystem());
    }

    /** Membership ends, and the seat is filled as decision E4 says. */
    public void remove(String electionNo) {
        Election election = fieldwork.get(electionNo);
        Removal removal = removal(electionNo);
        election.outcome = Outcome.REMOVED;
        fieldwork.save(election, "memberRemoved", Objects.requireNonNull(removal.memberName));
        CommitteeMember member =
                members.take(Objects.requireNonNull(removal.memberId)).orElseThrow();
        if (!member.isSeated()) {
            return;
        }
        LocalDate votedOn = Objects.requireNonNull(removal.votedOn);
        Vacancy resignation =
                vacancies.findByMemberIdAndEndedAtIsNull(member.id()).orElse(null);
        if (resignation != null) {
            members.end(member.id(), votedOn, MembershipEnd.REMOVED);
            departures.overtake(resignation, votedOn, current.orSystem());
            return;
        }
        departures.open(
                compounds.find(election.compound).orElseThrow(),
                election.street,
                member,
                MembershipEnd.REMOVED,
                votedOn,
                election.electionNo,
                clock.profile(election),
                current.orSystem());
    }

    /** Not enough agreed: the member stays, and does their duty again. */
    public void reinstate(String electionNo) {
        Election election = fieldwork.get(electionNo);
        election.outcome = Outcome.NOT_REMOVED;
        lift(electionNo);
        fieldwork.save(election, "memberReinstated", Objects.requireNonNull(removal(electionNo).memberName));
    }

    /** The removal is called off: whatever was done to the member for its sake is undone. */
    void callOff(Election election) {
        lift(election.electionNo);
        Removal removal = removals.findById(election.electionNo).orElse(null);
        String voteNo = removal == null ? null : removal.voteNo;
        if (removal == null || voteNo == null) {
            return;
        }
        // Forgotten first: the end of the vote is told at once, and this process waits for it no longer.
        removal.voteNo = null;
        removals.save(removal);
        votes.ifAvailable(room ->
                room.withdraw(voteNo, Objects.requireNonNullElse(election.endedBecause, "—"), current.orSystem()));
    }

    /** @throws Conflict where the vote that is held here has come so far that its result may be known */
    void refuseLateCallOff(Election election) {
        removals.findById(election.electionNo)
                .map(removal -> removal.voteNo)
                .filter(voteNo ->
                        !Objects.requireNonNull(votes.getIfAvailable()).isBeforeResult(voteNo))
                .ifPresent(voteNo -> {
                    throw Conflict.inState(voteNo, Phrase.of("election.cancel.tooLate"));
                });
    }

    private void lift(String electionNo) {
        removals.findById(electionNo)
                .filter(removal -> removal.suspendedOn != null && removal.memberId != null)
                .ifPresent(removal -> members.suspend(Objects.requireNonNull(removal.memberId), null));
    }

    private Removal removal(String electionNo) {
        return removals.findById(electionNo).orElseThrow();
    }
}
