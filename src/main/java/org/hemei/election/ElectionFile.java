package org.hemei.election;

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
 * An election as a reader sees it.
 *
 * @param removal null for all but removals, and before its proposal was checked
 * @param roll null before one was imported
 * @param checksum of the roll with all amendments, null before it is frozen
 * @param objections to the roll, for those who keep it only
 * @param count of the present vote, null before its window was announced
 * @param blockers why it cannot go on now; empty where it can
 * @param supervised whether the reader works on it; {@code led} whether they may call it off
 */
public record ElectionFile(
        String electionNo,
        Compound compound,
        Office street,
        Kind kind,
        int seats,
        Step step,
        @Nullable Outcome outcome,
        Instant openedAt,
        @Nullable LocalDate termEndsOn,
        @Nullable String convener,
        @Nullable LocalDate groupFormedOn,
        List<GroupMember> members,
        List<Candidate> candidates,
        int round,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate windowOpensOn,
        @Nullable LocalDate windowClosesOn,
        @Nullable LocalDate electedOn,
        @Nullable String chair,
        @Nullable String deputy,
        @Nullable String certificateNo,
        @Nullable LocalDate sealsOn,
        @Nullable LocalDate handedOverOn,
        @Nullable LocalDate handoverBreachedOn,
        @Nullable LocalDate auditedOn,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        List<ElectionDeadline> deadlines,
        List<Finding> findings,
        @Nullable RemovalFile removal,
        @Nullable Roll roll,
        @Nullable String checksum,
        List<Objection> objections,
        @Nullable VoteCount count,
        List<BallotBatch> batches,
        List<BatchBalance> balance,
        List<Phrase> blockers,
        List<Audit.Entry> history,
        boolean supervised,
        boolean led) {

    /** Whether a roll may be imported now: to vote by, or to count by it those who propose a removal. */
    public boolean isRollWanted() {
        return !isEnded() && (step == Step.ROLL || step == Step.PROPOSAL);
    }

    /** Whether the lead may still call it off. */
    public boolean isCancellable() {
        return led && outcome == null && !isEnded() && !step.isAfterResult();
    }

    /** Whether the old committee hands over before its term ends, as where the group takes it into custody. */
    public boolean isHandoverBegunEarly() {
        LocalDate ends = termEndsOn;
        return ends != null
                && deadlines.stream()
                        .anyMatch(deadline -> deadline.rule().equals(ElectionClock.HANDOVER)
                                && deadline.startedOn().isBefore(ends));
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether a step is done, open, or still to come; the handover runs beside the others. */
    public Progress progress(Step each) {
        if (each == Step.HANDOVER) {
            boolean owed = kind == Kind.RE_ELECTION;
            boolean done = owed ? handedOverOn != null && auditedOn != null : step == Step.HANDOVER;
            return done ? Progress.DONE : isEnded() ? Progress.SKIPPED : step == each ? Progress.NOW : Progress.AHEAD;
        }
        if (each == Step.CHAIR && kind == Kind.BY_ELECTION && each.ordinal() < step.ordinal() && chair == null) {
            return Progress.SKIPPED;
        }
        boolean decided = outcome == Outcome.REMOVED || outcome == Outcome.NOT_REMOVED;
        if (each.ordinal() < step.ordinal() || decided) {
            return Progress.DONE;
        }
        if (isEnded() || outcome != null) {
            return Progress.SKIPPED;
        }
        return each == step ? Progress.NOW : Progress.AHEAD;
    }

    /**
     * Who is to be removed, and how far that is.
     *
     * @param told whether enough propose it; {@code voteTold} what the owners' vote has come to
     * @param statement what the member has said; null where nothing
     */
    public record RemovalFile(
            @Nullable String memberName,
            List<RemovalGround> grounds,
            @Nullable String facts,
            List<Phrase> told,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate defenceUntil,
            @Nullable Defence defence,
            @Nullable String statement,
            @Nullable String voteNo,
            @Nullable LocalDate votedOn,
            List<Phrase> voteTold) {}

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD,
        SKIPPED
    }
}
