package org.hemei.election;

/** What is elected: the first committee of a compound, or the one after a term has ended. */
public enum Kind {
    FIRST,
    RE_ELECTION
}
