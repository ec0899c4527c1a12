package org.hemei.mediation;

/** How far the compounds of a dispute lie apart; several compounds of one street are not yet several streets. */
public enum Extent {
    ONE_COMPOUND,
    SEVERAL_COMPOUNDS,
    SEVERAL_STREETS,
    SEVERAL_DISTRICTS
}
