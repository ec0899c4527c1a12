package org.hemei.election;

/** Gives elections their numbers. */
public interface ElectionNumbers {

    /** The next number of the year, such as {@code E2026-000017}. */
    String next(int year);
}
