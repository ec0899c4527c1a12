package org.hemei.election.papers;

import java.util.EnumSet;
import java.util.Set;
import org.hemei.election.ElectionFile;
import org.hemei.election.Kind;
import org.hemei.election.Outcome;
import org.hemei.election.Step;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Roll;
import org.jspecify.annotations.Nullable;

/** A kind of paper that an election issues, at the step it belongs to; those of removals stand last. */
public enum ElectionPaper {
    ROLL_NOTICE("election-roll-notice", Step.ROLL_PUBLICITY, true),
    CANDIDATE_NOTICE("election-candidate-notice", Step.CANDIDATE_PUBLICITY, false),
    /** Its days are entered with the step before, and it is posted at once. */
    MEETING_NOTICE("election-meeting-notice", Step.MEETING_NOTICE, false),
    DELIVERY_REGISTER("election-delivery-register", Step.VOTING, true),
    COUNT_SHEET("election-count-sheet", Step.COUNT, true),
    RESULT_NOTICE("election-result-notice", Step.RESULT, false),
    FILING_FORM("election-filing-form", Step.FILING, false),
    HANDOVER_LIST("election-handover-list", Step.HANDOVER, false),
    MEMBER_NOTICE("removal-member-notice", Step.MEMBER_NOTICE, false),
    REMOVAL_NOTICE("removal-result-notice", Step.REMOVAL_RESULT, false);

    private final String kind;
    private final Step step;
    private final boolean ofBuilding;

    ElectionPaper(String kind, Step step, boolean ofBuilding) {
        this.kind = kind;
        this.step = step;
        this.ofBuilding = ofBuilding;
    }

    String kind() {
        return kind;
    }

    Step step() {
        return step;
    }

    boolean isOfBuilding() {
        return ofBuilding;
    }

    /** Whether elections of this kind have it at all. */
    boolean isOf(Kind of) {
        return of.steps().contains(step) && (this != HANDOVER_LIST || of == Kind.RE_ELECTION);
    }

    /** Whether the open step needs it. */
    boolean isNeeded(ElectionFile file) {
        Set<Step> steps =
                switch (this) {
                    case MEETING_NOTICE -> EnumSet.of(Step.MEETING_NOTICE, Step.VOTING);
                    case HANDOVER_LIST -> EnumSet.of(Step.FILING, Step.HANDOVER);
                    default -> EnumSet.of(step);
                };
        boolean owed = this == HANDOVER_LIST && file.isHandoverBegunEarly() && file.handedOverOn() == null;
        return (!file.isEnded() || this == REMOVAL_NOTICE) && (owed || steps.contains(file.step()));
    }

    /** Why the election has nothing to tell in it yet; null where it has. */
    @Nullable
    Phrase refusal(ElectionFile file) {
        Roll roll = file.roll();
        VoteCount count = file.count();
        ElectionFile.RemovalFile removal = file.removal();
        boolean stands =
                switch (this) {
                    case ROLL_NOTICE -> roll != null && roll.publicity() != null;
                    case CANDIDATE_NOTICE ->
                        reached(file, step) && !file.candidates().isEmpty();
                    case MEETING_NOTICE -> count != null && file.noticeOn() != null;
                    case DELIVERY_REGISTER, COUNT_SHEET -> count != null;
                    case RESULT_NOTICE -> !file.findings().isEmpty();
                    case FILING_FORM -> isComposed(file);
                    case HANDOVER_LIST ->
                        file.isHandoverBegunEarly()
                                || file.electedOn() != null && file.termEndsOn() != null && reached(file, Step.CHAIR);
                    case MEMBER_NOTICE -> removal != null && file.outcome() != Outcome.PROPOSAL_REFUSED;
                    case REMOVAL_NOTICE -> removal != null && removal.votedOn() != null;
                };
        return stands ? null : Phrase.of("election.papers.wait." + name());
    }

    /** Members who are added to a committee leave its chair as it is. */
    private static boolean isComposed(ElectionFile file) {
        return file.chair() != null
                || file.kind() == Kind.BY_ELECTION && file.electedOn() != null && reached(file, Step.CHAIR);
    }

    private static boolean reached(ElectionFile file, Step step) {
        return file.step().ordinal() >= step.ordinal();
    }
}
