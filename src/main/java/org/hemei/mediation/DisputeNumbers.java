package org.hemei.mediation;

/** Gives each dispute its number. */
public interface DisputeNumbers {

    /** The next number of the year, such as {@code D2026-000017}; a number whose case was not registered is used again. */
    String next(int year);
}
