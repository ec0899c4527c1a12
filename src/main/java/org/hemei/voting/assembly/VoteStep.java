package org.hemei.voting.assembly;

/** The steps of an owners' vote in their fixed order, as the stepper shows them. */
public enum VoteStep {
    ROLL,
    ROLL_PUBLICITY,
    NOTICE,
    DELIVERY,
    VOTING,
    COUNT,
    RESULT,
    OBJECTIONS,
    FILING
}
