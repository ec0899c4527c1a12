package org.hemei.voting;

/**
 * How owners count who were given a ballot and did not return one. All but the first need a clause of the rules of
 * procedure, and proof of delivery to each owner: without it an owner does not take part under any of them.
 */
public enum NonResponse {
    NOT_PARTICIPATING,
    PARTICIPATE_ABSTAIN,
    /** Joins yes or no, whichever has more heads and more area among those who voted; abstains where neither has. */
    FOLLOW_MAJORITY
}
