package org.hemei.election;

/** How a seat that has fallen vacant is filled (decision E4). */
public enum VacancyWay {
    PROMOTE,
    BY_ELECTION,
    RE_ELECT
}
