package org.hemei.voting.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CallBacks;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Objection;
import org.hemei.voting.roll.Publicity;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollObjections;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/** Why a vote cannot take its next step now, in words a clerk can act on. */
@Component
class VoteBlockers {

    private final VoteClock clock;
    private final Rolls rolls;
    private final RollObjections objections;
    private final BallotDelivery delivery;
    private final BallotCounts counts;
    private final CallBacks callBacks;
    private final DecisionObjections decisionObjections;

    VoteBlockers(
            VoteClock clock,
            Rolls rolls,
            RollObjections objections,
            BallotDelivery delivery,
            BallotCounts counts,
            CallBacks callBacks,
            DecisionObjections decisionObjections) {
        this.clock = clock;
        this.rolls = rolls;
        this.objections = objections;
        this.delivery = delivery;
        this.counts = counts;
        this.callBacks = callBacks;
        this.decisionObjections = decisionObjections;
    }

    List<Phrase> of(OwnersVote vote) {
        List<Phrase> why = new ArrayList<>();
        if (vote.isEnded()) {
            return why;
        }
        switch (vote.step) {
            case ROLL -> roll(vote, why);
            case ROLL_PUBLICITY -> posting(vote, why);
            case DELIVERY -> delivery(vote, why);
            case VOTING -> window(vote, why);
            case COUNT -> count(vote, why);
            case OBJECTIONS -> decision(vote, why);
            default -> {}
        }
        return why;
    }

    private void roll(OwnersVote vote, List<Phrase> why) {
        if (rolls.find(vote.voteNo).isEmpty()) {
            why.add(Phrase.of("voting.block.noRoll"));
        }
    }

    private void posting(OwnersVote vote, List<Phrase> why) {
        Roll roll = rolls.find(vote.voteNo).orElse(null);
        Publicity posted = roll == null ? null : roll.publicity();
        if (roll == null || posted == null) {
            return;
        }
        if (!clock.today().isAfter(posted.until())) {
            why.add(Phrase.of("voting.block.rollPosted", posted.until().toString()));
        }
        long open =
                objections.of(vote.voteNo).stream().filter(Objection::isOpen).count();
        if (open > 0) {
            why.add(Phrase.of("voting.objection.open", "" + open));
        }
        if (roll.signed() != null) {
            why.add(Phrase.of("voting.block.secondSigner", roll.signed().name()));
        }
    }

    private void delivery(OwnersVote vote, List<Phrase> why) {
        DeliverySummary summary = delivery.summary(vote);
        if (summary.missingCount() > 0) {
            why.add(Phrase.of("voting.block.undelivered", "" + summary.missingCount()));
        }
    }

    private void window(OwnersVote vote, List<Phrase> why) {
        LocalDate closes = vote.windowClosesOn;
        if (closes != null && !clock.today().isAfter(closes)) {
            why.add(Phrase.of("voting.window.open", closes.toString()));
        }
    }

    private void count(OwnersVote vote, List<Phrase> why) {
        List<BallotBatch> batches = counts.batches(vote.countNo());
        long different = batches.stream()
                .filter(batch -> batch.state() == BallotBatch.State.DIFFERENT)
                .count();
        long open = batches.stream().filter(batch -> !batch.closed()).count() - different;
        if (open > 0) {
            why.add(Phrase.of("voting.block.openBatches", "" + open));
        }
        if (different > 0) {
            why.add(Phrase.of("voting.block.differentBatches", "" + different));
        }
        why.addAll(callBacks.missing(vote.countNo()));
        VoteCount count = counts.find(vote.countNo()).orElse(null);
        if (count != null && !count.isCertified() && count.signedByName() != null) {
            why.add(Phrase.of("voting.block.secondSigner", count.signedByName()));
        }
    }

    private void decision(OwnersVote vote, List<Phrase> why) {
        LocalDate until = vote.objectionsUntil;
        if (until != null && !clock.today().isAfter(until)) {
            why.add(Phrase.of("voting.objection.runs", until.toString()));
        }
        long open = decisionObjections.of(vote.voteNo).stream()
                .filter(DecisionObjection::isOpen)
                .count();
        if (open > 0) {
            why.add(Phrase.of("voting.objection.open", "" + open));
        }
    }
}
