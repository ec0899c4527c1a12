package org.hemei.voting.count;

/** Which of the sets of ballots that are kept of a batch, by number. */
public final class Entry {

    /** The blind readings of the paper. */
    public static final int FIRST_READING = 1;

    public static final int SECOND_READING = 2;

    /** What counts, at most one ballot of a unit. */
    public static final int STANDING = 3;

    /** What another ballot of the same unit displaced. */
    public static final int REPEATED = 4;

    /** What came in by personal links. */
    public static final int ONLINE = 5;

    /** The official platform's list, as each of two people brought it. */
    public static final int FIRST_LIST = 6;

    public static final int SECOND_LIST = 7;

    /** What stood, or would have, until an amendment struck its unit off the roll. */
    public static final int STRUCK_OFF = 8;

    /** What stood until its owner denied it, so that whoever was mistaken can be put right. */
    public static final int DENIED = 9;

    private Entry() {}
}
