package org.hemei.election.papers;

import org.hemei.election.ElectionFile;
import org.hemei.election.Step;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Roll;

/** A kind of paper that an election issues, at the step it belongs to. */
public enum ElectionPaper {
    ROLL_NOTICE("election-roll-notice", Step.ROLL_PUBLICITY, true),
    CANDIDATE_NOTICE("election-candidate-notice", Step.CANDIDATE_PUBLICITY, false),
    MEETING_NOTICE("election-meeting-notice", Step.MEETING_NOTICE, false),
    DELIVERY_REGISTER("election-delivery-register", Step.VOTING, true),
    COUNT_SHEET("election-count-sheet", Step.COUNT, true),
    RESULT_NOTICE("election-result-notice", Step.RESULT, false),
    FILING_FORM("election-filing-form", Step.FILING, false),
    HANDOVER_LIST("election-handover-list", Step.HANDOVER, false);

    private final String kind;
    private final Step step;
    private final boolean ofBuilding;

    ElectionPaper(String kind, Step step, boolean ofBuilding) {
        this.kind = kind;
        this.step = step;
        this.ofBuilding = ofBuilding;
    }

    /** Its layout among the kinds of papers. */
    public String kind() {
        return kind;
    }

    public Step step() {
        return step;
    }

    /** Whether there is one for each building. */
    public boolean isOfBuilding() {
        return ofBuilding;
    }

    /** Whether the election has come to where this paper says something. */
    boolean isReady(ElectionFile file) {
        Roll roll = file.roll();
        VoteCount count = file.count();
        return switch (this) {
            case ROLL_NOTICE -> roll != null && roll.publicity() != null;
            case CANDIDATE_NOTICE -> reached(file) && !file.candidates().isEmpty();
            case MEETING_NOTICE -> count != null && file.noticeOn() != null;
            case DELIVERY_REGISTER, COUNT_SHEET -> count != null;
            case RESULT_NOTICE -> !file.findings().isEmpty();
            case FILING_FORM -> file.chair() != null;
            case HANDOVER_LIST -> file.electedOn() != null && file.termEndsOn() != null && reached(file, Step.CHAIR);
        };
    }

    private boolean reached(ElectionFile file) {
        return reached(file, step);
    }

    private static boolean reached(ElectionFile file, Step step) {
        return file.step().ordinal() >= step.ordinal();
    }
}
