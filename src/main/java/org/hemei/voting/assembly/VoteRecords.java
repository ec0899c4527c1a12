package org.hemei.voting.assembly;

import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compounds;
import org.hemei.voting.NonResponse;
import org.hemei.voting.StreetSight;
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

/** Reads votes for those who may see them; every look is written down. */
@Service
public class VoteRecords implements CountedRoom {

    private final VoteWork work;
    private final VoteAccess access;
    private final StreetSight sight;
    private final VoteSearch search;
    private final VoteBlockers blockers;
    private final BallotDelivery delivery;
    private final DecisionObjections decisionObjections;
    private final Compounds compounds;
    private final Offices offices;
    private final Rolls rolls;
    private final RollSigning signing;
    private final RollObjections objections;
    private final BallotCounts counts;
    private final VoteClock clock;
    private final Audit audit;

    VoteRecords(
            VoteWork work,
            VoteAccess access,
            StreetSight sight,
            VoteSearch search,
            VoteBlockers blockers,
            BallotDelivery delivery,
            DecisionObjections decisionObjections,
            Compounds compounds,
            Offices offices,
            Rolls rolls,
            RollSigning signing,
            RollObjections objections,
            BallotCounts counts,
            VoteClock clock,
            Audit audit) {
        this.work = work;
        this.access = access;
        this.sight = sight;
        this.search = search;
        this.blockers = blockers;
        this.delivery = delivery;
        this.decisionObjections = decisionObjections;
        this.compounds = compounds;
        this.offices = offices;
        this.rolls = rolls;
        this.signing = signing;
        this.objections = objections;
        this.counts = counts;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param ended null for both */
    @Transactional(readOnly = true)
    public Page<VoteLine> find(@Nullable Boolean ended, Actor actor, PageRequest page) {
        return page.fetched(
                search.find(sight.streets(actor), ended, page),
                line -> PageRequest.cursor(line.openedAt().toString(), line.voteNo()));
    }

    /** @throws NotFound when there is no such vote, or this person may not know of it */
    @Transactional
    public VoteFile open(String voteNo, Actor actor) {
        OwnersVote vote = visible(voteNo, actor);
        audit.viewed(voteNo, actor);
        return file(vote, actor);
    }

    @Override
    public String path() {
        return "/votes";
    }

    @Override
    public Phrase name() {
        return Phrase.of("voting.page");
    }

    /** Where ballots of the present convening go, for those who count. */
    @Override
    @Transactional(readOnly = true)
    public Optional<VoteCount> countOf(String voteNo, Actor actor) {
        return counts.find(visible(voteNo, actor).countNo());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecisionRules> rulesOf(VoteCount count) {
        if (!work.has(count.voteNo())) {
            return Optional.empty();
        }
        OwnersVote vote = work.get(count.voteNo());
        return Optional.of(new DecisionRules(
                vote.matters.stream().map(matter -> matter.item().matter()).toList(),
                NonResponse.valueOf(clock.profile(vote).word("voting.nonResponse"))));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean awaitsBallots(VoteCount count) {
        if (!work.has(count.voteNo())) {
            return false;
        }
        OwnersVote vote = work.get(count.voteNo());
        return !vote.isEnded() && vote.countNo().equals(count.countNo()) && vote.step.compareTo(VoteStep.VOTING) <= 0;
    }

    /** The compound a vote is held in, for those who keep its roll. */
    @Override
    @Transactional(readOnly = true)
    public String compoundOf(String voteNo, Actor actor) {
        return visible(voteNo, actor).compound;
    }

    private OwnersVote visible(String voteNo, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        access.requireVisible(vote, actor);
        return vote;
    }

    private VoteFile file(OwnersVote vote, Actor actor) {
        boolean supervised = actor.serves(vote.street, Role.SUPERVISOR) && !actor.has(Role.AUDITOR);
        boolean led = actor.serves(vote.street, Role.LEAD) && !actor.has(Role.AUDITOR);
        Optional<VoteCount> count = counts.find(vote.countNo());
        return new VoteFile(
                vote.voteNo,
                compounds.find(vote.compound).orElseThrow(),
                offices.get(vote.street),
                vote.convener,
                vote.reference,
                vote.step,
                vote.outcome,
                vote.round,
                vote.openedAt,
                List.copyOf(vote.matters),
                vote.noticeOn,
                vote.windowOpensOn,
                vote.windowClosesOn,
                vote.countedOn,
                vote.publishedOn,
                vote.objectionsUntil,
                vote.endedAt,
                vote.endedBecause,
                List.copyOf(vote.deadlines),
                List.copyOf(vote.findings),
                rolls.find(vote.voteNo).orElse(null),
                signing.effectiveChecksum(vote.voteNo).orElse(null),
                supervised ? objections.of(vote.voteNo) : List.of(),
                count.isPresent() ? delivery.summary(vote) : null,
                count.orElse(null),
                count.isPresent() ? counts.batches(vote.countNo()) : List.of(),
                count.isPresent() ? counts.balance(vote.countNo()) : List.of(),
                supervised ? decisionObjections.of(vote.voteNo) : List.of(),
                blockers.of(vote),
                audit.history(vote.voteNo),
                supervised,
                led);
    }
}
