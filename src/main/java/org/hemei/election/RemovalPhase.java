package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.Seat;
import org.hemei.rulebook.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a removal to the owners' vote: proposed by enough, told to the member, answered by them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RemovalPhase {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Removals removals;
    private final Committees committees;
    private final CommitteeMembers members;
    private final RemovalProposers proposers;
    private final ElectionSearch search;

    RemovalPhase(
            Fieldwork fieldwork,
            ElectionClock clock,
            Removals removals,
            Committees committees,
            CommitteeMembers members,
            RemovalProposers proposers,
            ElectionSearch search) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.removals = removals;
        this.committees = committees;
        this.members = members;
        this.proposers = proposers;
        this.search = search;
    }

    /** Those in office, one of whom is to be removed, and then those who have left since it was proposed. */
    public List<CommitteeMember> concerned(String electionNo) {
        Election election = fieldwork.get(electionNo);
        return committees.latest(election.compound).stream()
                .flatMap(committee -> Stream.concat(committee.seated().stream(), leftSince(committee, election)))
                .toList();
    }

    private static Stream<CommitteeMember> leftSince(Committee committee, Election election) {
        LocalDate opened = CityTime.day(election.openedAt);
        return committee.left().stream()
                .filter(member -> member.seat() != Seat.ALTERNATE
                        && !Objects.requireNonNull(member.until()).isBefore(opened));
    }

    /**
     * @return whether it was taken on
     * @throws InvalidInput where it is taken on and too few propose it, saying how many are missing; or where it is
     *     refused and enough do
     */
    public boolean checkProposal(String electionNo, RemovalProposal proposal, Actor actor) {
        Election election = fieldwork.get(electionNo);
        Profile profile = clock.profile(election);
        Committee committee = committees
                .inOffice(election.compound)
                .orElseThrow(() -> new InvalidInput("member", Code.IMPOSSIBLE, Phrase.of("election.open.noTerm")));
        CommitteeMember member = concerned(electionNo).stream()
                .filter(one -> proposal.member().equals("" + one.id()))
                .findFirst()
                .flatMap(one -> members.take(one.id()))
                .orElseThrow(() -> new InvalidInput(
                        "member",
                        Code.UNKNOWN,
                        Phrase.of("platform.field.REQUIRED", Phrase.of("election.label.member"))));
        Optional<Phrase> pointless = pointless(member);
        if (proposal.accept() && pointless.isPresent()) {
            throw new InvalidInput("member", Code.IMPOSSIBLE, pointless.get());
        }
        RemovalQuota quota = proposers.count(election, committee, proposal, profile);
        if (pointless.isEmpty()) {
            refuseWrong(proposal, quota);
        }
        Removal removal = new Removal(electionNo);
        removal.memberId = member.id();
        removal.memberName = member.name();
        removal.grounds.addAll(proposal.grounds().stream().sorted().toList());
        removal.facts = proposal.facts();
        removal.told = StoredPhrase.write(quota.told());
        if (proposal.accept() && profile.flag("election.removalSuspension")) {
            removal.suspendedOn = fieldwork.today();
            members.suspend(member.id(), removal.suspendedOn);
        }
        removals.save(removal);
        if (proposal.accept()) {
            election.enter(Step.MEMBER_NOTICE);
        } else {
            election.outcome = Outcome.PROPOSAL_REFUSED;
        }
        fieldwork.save(
                election,
                actor,
                proposal.accept() ? "proposalAccepted" : "proposalRefused",
                member.name(),
                quota.told().get(0));
        return proposal.accept();
    }

    /** Why a proposal is refused however many make it: there is nobody to remove, or it is under way. */
    private Optional<Phrase> pointless(CommitteeMember member) {
        if (!member.isSeated()) {
            return Optional.of(Phrase.of("election.removal.gone", member.name()));
        }
        return search.openRemovalOf(member.id())
                .map(open -> Phrase.of("election.removal.underWay", member.name(), open));
    }

    private static void refuseWrong(RemovalProposal proposal, RemovalQuota quota) {
        if (proposal.accept() && !quota.isMet()) {
            throw new InvalidInput(
                    quota.missingHeads() == 0
                            ? "proposersArea"
                            : proposal.units().isEmpty() ? "proposers" : "units",
                    Code.IMPOSSIBLE,
                    Phrase.of(
                            "election.removal.notEnough",
                            "" + quota.missingHeads(),
                            quota.missingArea().toString(),
                            quota.told().get(0)));
        }
        if (!proposal.accept() && quota.isMet()) {
            throw new InvalidInput(
                    "decision",
                    Code.IMPOSSIBLE,
                    Phrase.of("election.removal.mustAccept", quota.told().get(0)));
        }
    }

    /** @return the last day on which the member may answer */
    public LocalDate notifyMember(String electionNo, LocalDate notifiedOn, OrderMeans means, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("notifiedOn", election, notifiedOn);
        Removal removal = removal(electionNo);
        LocalDate until = clock.set(election, ElectionClock.REMOVAL_DEFENCE, Step.DEFENCE, notifiedOn);
        removal.notifiedOn = notifiedOn;
        removal.defenceUntil = until;
        removals.save(removal);
        election.enter(Step.DEFENCE);
        fieldwork.save(
                election,
                actor,
                "memberNotified",
                notifiedOn.toString(),
                Phrase.of("election.means." + means),
                until.toString());
        return until;
    }

    /** @throws InvalidInput where silence is recorded before the time for an answer is over */
    public void hearDefence(
            String electionNo, Defence defence, LocalDate heardOn, Optional<String> statement, Actor actor) {
        Election election = fieldwork.get(electionNo);
        Removal removal = removal(electionNo);
        LocalDate until = Objects.requireNonNull(removal.defenceUntil);
        fieldwork.requireBetween("heardOn", heardOn, Objects.requireNonNull(removal.notifiedOn));
        if (defence == Defence.SILENT && !heardOn.isAfter(until)) {
            throw new InvalidInput(
                    "defence", Code.IMPOSSIBLE, Phrase.of("election.removal.defenceRuns", until.toString()));
        }
        boolean spoken = defence == Defence.WRITTEN || defence == Defence.ORAL;
        if (spoken && statement.isEmpty()) {
            throw new InvalidInput("statement", Code.REQUIRED, Phrase.of("election.removal.statement"));
        }
        removal.defence = defence;
        removal.defendedOn = heardOn;
        removal.statement = statement.orElse(null);
        removals.save(removal);
        clock.meet(election, ElectionClock.REMOVAL_DEFENCE);
        election.enter(Step.REMOVAL_VOTE);
        fieldwork.save(election, actor, "defenceHeard", heardOn.toString(), Phrase.of("election.defence." + defence));
    }

    private Removal removal(String electionNo) {
        return removals.findById(electionNo).orElseThrow();
    }
}
