package org.hemei.election;

/** What an outgoing committee hands over (Guiding Rules 48). */
public enum HandoverItem {
    SEALS,
    FILES,
    ACCOUNTS,
    MONEY
}
