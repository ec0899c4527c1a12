package org.hemei.election;

/** The twelve steps of elections in their fixed order, and then those of removals, as the stepper shows them. */
public enum Step {
    FORM_GROUP,
    ROLL,
    ROLL_PUBLICITY,
    CANDIDATES,
    CANDIDATE_PUBLICITY,
    MEETING_NOTICE,
    VOTING,
    COUNT,
    RESULT,
    CHAIR,
    FILING,
    HANDOVER,
    PROPOSAL,
    MEMBER_NOTICE,
    DEFENCE,
    REMOVAL_VOTE,
    REMOVAL_RESULT;

    public boolean isOfRemovals() {
        return ordinal() > HANDOVER.ordinal();
    }

    /** Whether the result is known by now, so that nobody can call the case off any more. */
    public boolean isAfterResult() {
        return isOfRemovals() ? this == REMOVAL_RESULT : ordinal() >= RESULT.ordinal();
    }
}
