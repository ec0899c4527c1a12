package org.hemei.voting.assembly.papers;

import java.util.EnumSet;
import java.util.Set;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteStep;
import org.hemei.voting.roll.Roll;
import org.jspecify.annotations.Nullable;

/** A kind of paper that a vote issues, at the step it belongs to. */
public enum VotePaper {
    ROLL_NOTICE("vote-roll-notice", VoteStep.ROLL_PUBLICITY, true),
    /** Its days are entered with the step before, and it is posted at once. */
    MEETING_NOTICE("vote-meeting-notice", VoteStep.NOTICE, false),
    DELIVERY_REGISTER("vote-delivery-register", VoteStep.DELIVERY, true),
    COUNT_SHEET("vote-count-sheet", VoteStep.COUNT, true),
    RESULT_NOTICE("vote-result-notice", VoteStep.RESULT, false),
    FILE_LIST("vote-file-list", VoteStep.FILING, false);

    private final String kind;
    private final VoteStep step;
    private final boolean ofBuilding;

    VotePaper(String kind, VoteStep step, boolean ofBuilding) {
        this.kind = kind;
        this.step = step;
        this.ofBuilding = ofBuilding;
    }

    String kind() {
        return kind;
    }

    VoteStep step() {
        return step;
    }

    boolean isOfBuilding() {
        return ofBuilding;
    }

    /** Whether the open step needs it. */
    boolean isNeeded(VoteFile file) {
        Set<VoteStep> steps =
                this == MEETING_NOTICE ? EnumSet.of(VoteStep.NOTICE, VoteStep.DELIVERY) : EnumSet.of(step);
        return !file.isEnded() && steps.contains(file.step());
    }

    /** Why the vote has nothing to tell in it yet; null where it has. */
    @Nullable
    Phrase refusal(VoteFile file) {
        Roll roll = file.roll();
        boolean stands =
                switch (this) {
                    case ROLL_NOTICE -> roll != null && roll.publicity() != null;
                    case MEETING_NOTICE, DELIVERY_REGISTER, COUNT_SHEET -> file.count() != null;
                    case RESULT_NOTICE -> file.count() != null && file.count().isCertified() && isTold(file);
                    case FILE_LIST -> file.publishedOn() != null;
                };
        return stands ? null : Phrase.of("voting.papers.wait." + name());
    }

    private static boolean isTold(VoteFile file) {
        return file.findings().stream().anyMatch(finding -> finding.round() == file.round());
    }
}
