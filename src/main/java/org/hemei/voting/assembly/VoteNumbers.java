package org.hemei.voting.assembly;

/** Gives owners' votes their numbers. */
public interface VoteNumbers {

    /** The next number of the year, such as {@code V2026-000017}. */
    String next(int year);
}
