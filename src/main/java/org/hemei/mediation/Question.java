package org.hemei.mediation;

/** What a party was asked to consent to; nothing moves without it. */
public enum Question {
    MEDIATION,
    NEXT_TIER,
    EXTENSION,
    SUSPENSION,
    TERMINATION
}
