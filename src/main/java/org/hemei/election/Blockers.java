package org.hemei.election;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why an election cannot take its next step now, in words a clerk can act on. */
@Component
class Blockers {

    private final ElectionClock clock;
    private final Rolls rolls;
    private final RollObjections objections;
    private final BallotCounts counts;
    private final CallBacks callBacks;

    Blockers(ElectionClock clock, Rolls rolls, RollObjections objections, BallotCounts counts, CallBacks callBacks) {
        this.clock = clock;
        this.rolls = rolls;
        this.objections = objections;
        this.counts = counts;
        this.callBacks = callBacks;
    }

    List<Phrase> of(Election election) {
        List<Phrase> why = new ArrayList<>();
        if (!election.isEnded() && election.outcome == null) {
            switch (election.step) {
                case FORM_GROUP -> order(election, why);
                case ROLL -> roll(election, why);
                case ROLL_PUBLICITY -> posting(election, why);
                case CANDIDATES -> candidates(election, why);
                case CANDIDATE_PUBLICITY -> candidatePosting(election, why);
                case VOTING -> window(election, why);
                case COUNT -> count(election, why);
                case FILING -> filing(election, why);
                default -> handover(election, why);
            }
        }
        return why;
    }

    private void order(Election election, List<Phrase> why) {
        LocalDate due = election.orderDue;
        boolean runs = election.running(ElectionClock.CONVENING_ORDER).isPresent();
        if (runs && due != null && !clock.today().isAfter(due)) {
            why.add(Phrase.of("election.order.runs", due.toString()));
        }
    }

    private void roll(Election election, List<Phrase> why) {
        if (rolls.find(election.electionNo).isEmpty()) {
            why.add(Phrase.of("election.roll.none"));
        }
    }

    private void posting(Election election, List<Phrase> why) {
        Roll roll = rolls.find(election.electionNo).orElse(null);
        Publicity posted = roll == null ? null : roll.publicity();
        if (posted == null || roll == null) {
            return;
        }
        if (!clock.today().isAfter(posted.until())) {
            why.add(Phrase.of("election.block.rollPosted", posted.until().toString()));
        }
        long open = objections.of(election.electionNo).stream()
                .filter(Objection::isOpen)
                .count();
        if (open > 0) {
            why.add(Phrase.of("election.block.objections", "" + open));
        }
        if (roll.signed() != null) {
            why.add(Phrase.of("election.block.secondSigner", roll.signed().name()));
        }
    }

    private static void candidates(Election election, List<Phrase> why) {
        if (!election.candidates.isEmpty()) {
            why.add(Phrase.of(
                    "election.block.fewCandidates", "" + election.eligible().size(), "" + election.seats));
        }
    }

    private void candidatePosting(Election election, List<Phrase> why) {
        election.running(ElectionClock.CANDIDATE_PUBLICATION)
                .map(ElectionDeadline::due)
                .filter(until -> !clock.today().isAfter(until))
                .ifPresent(until -> why.add(Phrase.of("election.candidates.posted", until.toString())));
    }

    private void window(Election election, List<Phrase> why) {
        LocalDate closes = election.windowClosesOn;
        if (closes != null && !clock.today().isAfter(closes)) {
            why.add(Phrase.of("election.window.open", closes.toString()));
        }
    }

    private void count(Election election, List<Phrase> why) {
        List<BallotBatch> batches = counts.batches(election.countNo());
        long different = batches.stream()
                .filter(batch -> batch.state() == BallotBatch.State.DIFFERENT)
                .count();
        long open = batches.stream().filter(batch -> !batch.closed()).count() - different;
        if (open > 0) {
            why.add(Phrase.of("election.block.openBatches", "" + open));
        }
        if (different > 0) {
            why.add(Phrase.of("election.block.differentBatches", "" + different));
        }
        why.addAll(callBacks.missing(election.countNo()));
        String signer = signer(election);
        if (signer != null) {
            why.add(Phrase.of("election.block.secondSigner", signer));
        }
    }

    private @Nullable String signer(Election election) {
        VoteCount count = counts.find(election.countNo()).orElse(null);
        return count == null || count.isCertified() ? null : count.signedByName();
    }

    private void filing(Election election, List<Phrase> why) {
        election.running(ElectionClock.RESULT_OBJECTIONS)
                .map(ElectionDeadline::due)
                .filter(until -> !clock.today().isAfter(until))
                .ifPresent(until -> why.add(Phrase.of("election.filing.objections", until.toString())));
    }

    private void handover(Election election, List<Phrase> why) {
        LocalDate from = election.handoverFrom();
        if (election.step == Step.HANDOVER && from != null && !election.isHandoverBegun(clock.today())) {
            why.add(Phrase.of("election.block.termRuns", from.toString()));
        } else if (election.step == Step.HANDOVER && from != null && election.handedOverOn == null) {
            why.add(Phrase.of("election.block.notHandedOver"));
        }
    }
}
