package org.hemei.election;

/** What the owners' vote on a removal has come to. */
public enum RemovalResult {
    REMOVED,
    STAYS,
    CALLED_OFF
}
