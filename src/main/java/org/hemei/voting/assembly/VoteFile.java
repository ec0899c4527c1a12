package org.hemei.voting.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Office;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Objection;
import org.hemei.voting.roll.Roll;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a reader sees it.
 *
 * @param roll null before one was imported
 * @param checksum of the roll with all amendments, null before it is frozen
 * @param objections to the roll, for those who keep it only; {@code decisionObjections} to the result likewise
 * @param delivery null before the notice
 * @param count of the present convening, null before its window was announced
 * @param blockers why it cannot go on now; empty where it can
 * @param supervised whether the reader works on it; {@code led} whether they may call it off
 */
public record VoteFile(
        String voteNo,
        Compound compound,
        Office street,
        Convener convener,
        @Nullable String reference,
        VoteStep step,
        @Nullable VoteOutcome outcome,
        int round,
        Instant openedAt,
        List<VoteMatter> matters,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate windowOpensOn,
        @Nullable LocalDate windowClosesOn,
        @Nullable LocalDate countedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate objectionsUntil,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        List<VoteDeadline> deadlines,
        List<VoteFinding> findings,
        @Nullable Roll roll,
        @Nullable String checksum,
        List<Objection> objections,
        @Nullable DeliverySummary delivery,
        @Nullable VoteCount count,
        List<BallotBatch> batches,
        List<BatchBalance> balance,
        List<DecisionObjection> decisionObjections,
        List<Phrase> blockers,
        List<Audit.Entry> history,
        boolean supervised,
        boolean led) {

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether somebody may still call it off. */
    public boolean isBeforeResult() {
        return !isEnded() && step.ordinal() < VoteStep.RESULT.ordinal();
    }

    /** Whether a step is done, open, or still to come. */
    public Progress progress(VoteStep each) {
        if (each.ordinal() < step.ordinal()) {
            return Progress.DONE;
        }
        if (isEnded()) {
            return outcome == VoteOutcome.CANCELLED ? Progress.SKIPPED : Progress.DONE;
        }
        return each == step ? Progress.NOW : Progress.AHEAD;
    }

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD,
        SKIPPED
    }
}
