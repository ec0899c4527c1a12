package org.hemei.election;

import java.util.List;

/** The table that says who may stand (decision E2). */
public interface EligibilityDecision {

    /**
     * @param entitled an owner of the unit by the roll, or authorised by a corporate owner
     * @param methodBarsArrears whether the election method bars owners in arrears or breach
     */
    record Question(
            boolean entitled,
            boolean fullCapacity,
            boolean inArrears,
            boolean methodBarsArrears,
            boolean interestInFirm,
            boolean firmInterestBarred,
            boolean discredited,
            boolean discreditedBarred) {}

    /** Everything that stands against it; nothing where they may stand. */
    List<Obstacle> obstacles(Question question);
}
