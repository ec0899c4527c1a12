package org.hemei.election;

/** How a seat that has fallen vacant is filled (decision E4). */
public enum VacancyWay {
    PROMOTE,
    BY_ELECTION,
    RE_ELECT,
    /** No seat is vacant any more, or the term of whoever left is not the latest: nothing is left to fill. */
    NONE
}
