package org.hemei.mediation;

/** What a dispute threatens to turn into. */
public enum AlertKind {
    /** Must be reported to the police (People's Mediation Law 25). */
    CRIME,
    VIOLENCE,
    MASS_INCIDENT,
    OTHER
}
