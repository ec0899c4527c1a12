package org.hemei.election;

/** Who sends a member of the group that prepares an election. */
public enum Capacity {
    OWNER,
    STREET,
    RESIDENTS_COMMITTEE,
    POLICE,
    DEVELOPER,
    OTHER
}
