package org.hemei.voting.assembly;

/** Who convenes the owners: their committee, or whoever the law or the street puts in its place. */
public enum Convener {
    COMMITTEE,
    /** The preparatory or re-election group. */
    GROUP,
    STREET,
    RESIDENTS_COMMITTEE,
    MANAGEMENT_COMMITTEE
}
