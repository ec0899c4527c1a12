package org.hemei.election;

/** Gives elections their numbers. */
public interface ElectionNumbers {

    /** The next number of the year, such as {@code E2026-000017}. */
    String next(int year);

    /** The next number of a vacancy in the year, such as {@code M2026-000003}. */
    String nextVacancy(int year);
}
