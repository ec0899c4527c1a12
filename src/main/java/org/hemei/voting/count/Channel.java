package org.hemei.voting.count;

/** The way a ballot came. */
public enum Channel {
    PAPER,
    /** By a personal link of ours. */
    ONLINE,
    /** With the result list of the locality's official platform. */
    PLATFORM
}
