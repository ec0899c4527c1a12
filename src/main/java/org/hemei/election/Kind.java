package org.hemei.election;

import java.util.Arrays;
import java.util.List;

/** What is elected: the first committee of a compound, the one after a term has ended, or members to vacant seats. */
public enum Kind {
    FIRST,
    RE_ELECTION,
    BY_ELECTION,
    /** Nobody is elected: the owners vote on a member. */
    REMOVAL;

    /** The steps that apply, in their order; no committee goes where members are added to one. */
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.isOfRemovals() == (this == REMOVAL))
                .filter(step -> this != BY_ELECTION || step != Step.HANDOVER)
                .toList();
    }
}
