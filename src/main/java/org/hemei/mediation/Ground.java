package org.hemei.mediation;

/** What may stand against mediating here, as the mediator found it (decision M1). */
public enum Ground {
    NONE,
    GRAVE_CRIME,
    SEIZED,
    AGENCY_ONLY,
    OWNERS_DECISION
}
