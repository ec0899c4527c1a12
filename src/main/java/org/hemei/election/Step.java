package org.hemei.election;

/** The twelve steps in their fixed order, as the stepper shows them. */
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
    HANDOVER
}
