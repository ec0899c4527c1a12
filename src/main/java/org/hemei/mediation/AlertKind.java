package org.hemei.mediation;

/** What a dispute threatens to turn into. */
public enum AlertKind {
    VIOLENCE,
    MASS_INCIDENT,
    OTHER
}
