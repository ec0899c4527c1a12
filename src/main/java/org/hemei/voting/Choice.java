package org.hemei.voting;

/** What stands on a ballot. {@code INVALID} is a ballot from which no choice can be told. */
public enum Choice {
    YES,
    NO,
    ABSTAIN,
    INVALID
}
