package org.hemei.mediation;

/** What fact-finding means for the month: an expert test suspends it by consent of both, its end lets it run on. */
public enum ClockChange {
    NONE,
    SUSPEND,
    RESUME
}
