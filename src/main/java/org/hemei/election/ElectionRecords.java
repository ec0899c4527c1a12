package org.hemei.election;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compounds;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.count.DecisionRules;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollObjections;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads elections for those who may see them; every look is written down. */
@Service
public class ElectionRecords implements CountedRoom {

    private final Fieldwork fieldwork;
    private final ElectionAccess access;
    private final ElectionSearch search;
    private final Blockers blockers;
    private final Compounds compounds;
    private final Offices offices;
    private final Removals removals;
    private final Rolls rolls;
    private final RollSigning signing;
    private final RollObjections objections;
    private final BallotCounts counts;
    private final ElectionClock clock;
    private final Audit audit;

    ElectionRecords(
            Fieldwork fieldwork,
            ElectionAccess access,
            ElectionSearch search,
            Blockers blockers,
            Compounds compounds,
            Offices offices,
            Removals removals,
            Rolls rolls,
            RollSigning signing,
            RollObjections objections,
            BallotCounts counts,
            ElectionClock clock,
            Audit audit) {
        this.fieldwork = fieldwork;
        this.access = access;
        this.search = search;
        this.blockers = blockers;
        this.compounds = compounds;
        this.offices = offices;
        this.removals = removals;
        this.rolls = rolls;
        this.signing = signing;
        this.objections = objections;
        this.counts = counts;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param ended null for both */
    @Transactional(readOnly = true)
    public Page<ElectionLine> find(@Nullable Boolean ended, Actor actor, PageRequest page) {
        return page.fetched(
                search.find(access.streets(actor), ended, page),
                line -> PageRequest.cursor(line.openedAt().toString(), line.electionNo()));
    }

    /** @throws NotFound when there is no such election, or this person may not know of it */
    @Transactional
    public ElectionFile open(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        access.requireVisible(election, actor);
        audit.viewed(electionNo, actor);
        return file(election, actor);
    }

    @Override
    public String path() {
        return "/elections";
    }

    @Override
    public Phrase name() {
        return Phrase.of("election.page");
    }

    /** Where ballots of the present vote go, and what they are held against, for those who count. */
    @Override
    @Transactional(readOnly = true)
    public Optional<VoteCount> countOf(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        access.requireVisible(election, actor);
        return counts.find(election.countNo());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecisionRules> rulesOf(VoteCount count) {
        return fieldwork
                .find(count.voteNo())
                .map(election -> new DecisionRules(
                        Collections.nCopies(count.questions().size(), Matter.ORDINARY),
                        NonResponse.valueOf(clock.profile(election).word("voting.nonResponse"))));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean awaitsBallots(VoteCount count) {
        return fieldwork
                .find(count.voteNo())
                .filter(election -> !election.isEnded())
                .filter(election -> election.countNo().equals(count.countNo()) && election.step == Step.VOTING)
                .isPresent();
    }

    /** The compound an election is in, for those who keep its roll. */
    @Override
    @Transactional(readOnly = true)
    public String compoundOf(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        access.requireVisible(election, actor);
        return election.compound;
    }

    private ElectionFile file(Election election, Actor actor) {
        Office street = offices.get(election.street);
        boolean supervised = actor.serves(election.street, Role.SUPERVISOR) && !actor.has(Role.AUDITOR);
        boolean led = actor.serves(election.street, Role.LEAD) && !actor.has(Role.AUDITOR);
        Optional<VoteCount> count = counts.find(election.countNo());
        LocalDate electedOn = election.elected().isEmpty() ? null : election.countedOn;
        return new ElectionFile(
                election.electionNo,
                compounds.find(election.compound).orElseThrow(),
                street,
                election.kind,
                election.seats,
                election.step,
                election.outcome,
                election.openedAt,
                election.termEndsOn,
                election.convener,
                election.groupFormedOn,
                List.copyOf(election.members),
                List.copyOf(election.candidates),
                election.round,
                election.noticeOn,
                election.windowOpensOn,
                election.windowClosesOn,
                electedOn,
                election.chair,
                election.deputy,
                election.certificateNo,
                election.sealsOn,
                election.handedOverOn,
                election.handoverBreachedOn,
                election.auditedOn,
                election.endedAt,
                election.endedBecause,
                List.copyOf(election.deadlines),
                List.copyOf(election.findings),
                removals.findById(election.electionNo)
                        .map(ElectionRecords::removal)
                        .orElse(null),
                rolls.find(election.electionNo).orElse(null),
                signing.effectiveChecksum(election.electionNo).orElse(null),
                supervised ? objections.of(election.electionNo) : List.of(),
                count.orElse(null),
                count.isPresent() ? counts.batches(election.countNo()) : List.of(),
                count.isPresent() ? counts.balance(election.countNo()) : List.of(),
                blockers.of(election),
                audit.history(election.electionNo),
                supervised,
                led);
    }

    private static ElectionFile.RemovalFile removal(Removal removal) {
        return new ElectionFile.RemovalFile(
                removal.memberName,
                List.copyOf(removal.grounds),
                removal.facts,
                Removal.read(removal.told),
                removal.suspendedOn,
                removal.notifiedOn,
                removal.defenceUntil,
                removal.defence,
                removal.statement,
                removal.voteNo,
                removal.votedOn,
                Removal.read(removal.voteTold));
    }
}
